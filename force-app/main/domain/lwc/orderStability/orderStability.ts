// How much a suggested order depends on what it is made of, and how far it is from another one.
export { likeness, type Likeness } from './kendallTau';
export { PlaceSample, type PlaceRange, type Suggestion } from './placeSample';
export { weightRange, type WeightRange } from './weightRange';
