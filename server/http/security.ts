// What every request passes before anything looks at it. Until there are accounts, whoever can send a request may do everything,
// so only this machine is let in, and no page of another origin can use a browser on this machine to get in.
import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';
import { both } from '../../engine/index.ts';
import { Refused } from '../refused.ts';

const ownHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** A name of another machine that was made to lead here (DNS rebinding) is refused. */
export const ownHostOnly: MiddlewareHandler = async (context, next) => {
  if (!ownHost.test(context.req.header('host') ?? '')) {
    throw new Refused(
      'HOST_REFUSED',
      both('只接受发往 localhost 的请求', 'only requests to localhost are answered'),
    );
  }
  await next();
};

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What changes something must come from our own page, or from a program that is no browser. */
export const ownOriginOnly: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const origin = req.header('origin');
  const site = req.header('sec-fetch-site');
  const ownOrigin =
    origin === undefined || origin.toLowerCase() === `http://${req.header('host')}`.toLowerCase();
  const ownSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!safeMethods.has(req.method) && !(ownOrigin && ownSite)) {
    throw new Refused(
      'ORIGIN_REFUSED',
      both('拒绝来自其他网站的请求', 'requests from other sites are refused'),
    );
  }
  await next();
};

/** Nothing is loaded from elsewhere. The editor writes its own <style>, which carries the nonce of the page. */
export const pageHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", NONCE],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  // The server speaks plain HTTP on this machine only.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: true,
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
});
