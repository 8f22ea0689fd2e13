import postcss, { type ChildNode, type Container } from "postcss";
import { ASIDE, type Piece } from "./used.ts";

/** What a selector says besides the classes an element must have. */
const BESIDES = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]/g;

const classesOf = (selector: string) =>
  [...selector.replaceAll(BESIDES, "").matchAll(/\.([\w-]+)/g)].map((found) => found[1]!);

/** These hold no rules of the page. */
const WHOLE = /^(?:font-face|keyframes|property|page)$/;

function pieceOf(node: ChildNode): Piece[] {
  const css = node.toString();
  if (node.type === "rule") {
    const needs = node.selectors.map(classesOf);
    return [needs.some((classes) => classes.length === 0) ? { css } : { css, needs }];
  }
  if (node.type !== "atrule") return [];
  if (node.name === "media" && ASIDE.includes(node.params.replaceAll(" ", ""))) return [];
  if (!node.nodes) return [{ css: `${css};` }];
  if (WHOLE.test(node.name)) return [{ css }];
  return [{ open: `@${node.name} ${node.params}`, pieces: inOrder(node) }];
}

const inOrder = (of: Container): Piece[] => (of.nodes ?? []).flatMap((node) => pieceOf(node));

/** A sheet in pieces, in its order, without what few readers meet. */
export function piecesOf(sheet: string): Piece[] {
  const root = postcss.parse(sheet);
  const layers = root.nodes.flatMap((n) =>
    n.type === "atrule" && n.name === "layer" ? n.params : [],
  );
  // A layer that a page leaves out keeps its place.
  const order = layers.length > 0 ? [{ css: `@layer ${layers.join(",")};` }] : [];
  return [...order, ...inOrder(root)];
}
