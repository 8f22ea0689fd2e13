import { For } from "solid-js";
import { checking } from "../i18n/en/checking.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";

/** The steps that need nothing of this site but its answers. */
export function Without(props: { origin: string; size: number }) {
  const words = checking.without;
  const commands = () => [
    `curl -O ${props.origin}${paths.events}\ncurl -O ${props.origin}${paths.checkpoint}`,
    `npm run verify -- ${props.origin}`,
    `curl "${props.origin}/record/consistency?from=${Math.max(1, props.size - 1)}&to=${props.size}"`,
  ];
  return (
    <Part id="without" title={words.title} about={words.about}>
      <div class="stack">
        <div class="words">
          <ol>
            <For each={words.steps}>
              {(step, i) => (
                <li>
                  {step}
                  <pre class="addr">
                    <code>{commands()[i()]}</code>
                  </pre>
                </li>
              )}
            </For>
          </ol>
        </div>
        <p>
          <a href={paths.recordFormat}>{words.format}</a>
        </p>
      </div>
    </Part>
  );
}
