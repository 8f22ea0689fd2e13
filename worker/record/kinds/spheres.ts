import { spheres } from "../../../db/schema/spheres.ts";
import { given, kind, open, revise, type Placed } from "../project.ts";

const texts = (e: Placed<unknown>) =>
  given(e, { titleSeq: "title", aboutSeq: "about", programmeSeq: "programme" });

type Place = { position: number; reportsFrom: string | null };

export const sphereKinds = {
  /** Texts: title, about, programme. */
  "sphere.stated": kind<Place & { sphere: string }>((e) => [
    open(spheres, e.seq, {
      slug: e.facts.sphere,
      position: e.facts.position,
      reportsFrom: e.facts.reportsFrom,
      ...texts(e),
    }),
  ]),
  "sphere.changed": kind<Partial<Place> & { sphere: string }>((e) => {
    const { sphere, ...place } = e.facts;
    return revise(spheres, e.seq, { slug: sphere }, { ...place, ...texts(e) });
  }),
};
