import "./ui/styles.css";
