import { For } from "solid-js";
import { words } from "../i18n/texts.ts";
import { paths } from "../paths.ts";
import { Part } from "../ui/parts/Part.tsx";

/** The steps that need nothing of this site but its answers. */
export function Without(props: { origin: string; size: number }) {
  const texts = words().checking.without;
  const commands = () => [
    `curl -O ${props.origin}${paths.events}\ncurl -O ${props.origin}${paths.checkpoint}`,
    `npm run verify -- ${props.origin}`,
    `curl "${props.origin}/record/consistency?from=${Math.max(1, props.size - 1)}&to=${props.size}"`,
  ];
  return (
    <Part id="without" title={texts.title} about={texts.about}>
      <div class="stack">
        <div class="words">
          <ol>
            <For each={texts.steps}>
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
          <a href={paths.recordFormat}>{texts.format}</a>
        </p>
      </div>
    </Part>
  );
}
