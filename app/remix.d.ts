import '@remix-run/node';

// Loaders and actions arrive as they were sent (Dates stay Dates, `data()` is unwrapped): tell their types.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}
