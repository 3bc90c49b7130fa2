// What Chromium leaves out for a walk: pages of its own that nobody sees, and that cost more than many of ours.

/** The pages behind the address field, which every new window starts anew, window or no window. */
const unseen = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/**
 * What Playwright turns off: Chromium heeds only the last list it is given, so ours says this again. Painting
 * that waits, storage set apart by page, and whatever would ask the net for something.
 */
const asPlaywright = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'AimEnabled',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** For a browser that Playwright starts. */
export const lightUnderPlaywright = `--disable-features=${[...asPlaywright, ...unseen].join(',')}`;

/** For a browser as a person has it, started by ourselves. */
export const light = `--disable-features=${unseen.join(',')}`;
