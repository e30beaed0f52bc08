// The door to the charts. Each is loaded when it is first drawn, in a place already as tall as it will be.
// Points are plain numbers for drawing only; every figure a person reads is handed in as text.
import { lazily } from './lazily.tsx';

export type { PersonDifference } from './diverging-bars.tsx';
export type { ShareBucket } from './histogram.tsx';
export type { Curve, Example, PayCurveProps, Person } from './pay-curve.tsx';
export type { RadarAxis } from './radar.tsx';
export type { RateStep } from './rate-steps.tsx';
export type { Point } from './scale.ts';
export type { CostPart } from './stacked-cost.tsx';

export const PayCurve = lazily(async () => (await import('./pay-curve.tsx')).PayCurve, 380);
export const RateSteps = lazily(async () => (await import('./rate-steps.tsx')).RateSteps, 260);
export const Histogram = lazily(async () => (await import('./histogram.tsx')).Histogram, 260);
export const DivergingBars = lazily(async () => (await import('./diverging-bars.tsx')).DivergingBars, 320);
export const StackedCost = lazily(async () => (await import('./stacked-cost.tsx')).StackedCost, 124);
export const Sparkline = lazily(async () => (await import('./sparkline.tsx')).Sparkline, 24);
export const Radar = lazily(async () => (await import('./radar.tsx')).Radar, 310);
