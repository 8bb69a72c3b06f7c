import { lazy } from "react";

/**
 * The charts, fetched when the first of them is shown: one file for all, as most of it is what they share.
 * Show them inside a `Suspense`.
 */
export const CostCurveChart = lazy(() => import(/* webpackChunkName: "charts" */ "./CostCurveChart"));
export const FanChart = lazy(() => import(/* webpackChunkName: "charts" */ "./FanChart"));
export const WaterfallChart = lazy(() => import(/* webpackChunkName: "charts" */ "./WaterfallChart"));
export const TornadoChart = lazy(() => import(/* webpackChunkName: "charts" */ "./TornadoChart"));
export const BurnDownChart = lazy(() => import(/* webpackChunkName: "charts" */ "./BurnDownChart"));
