// Served by `outages preview` only: loads the page again when the content has changed, and shows the findings over it.
(() => {
  const version = document.currentScript.dataset.version;
  const findings = document.getElementById('outages-preview-findings');
  let changes;

  // A hidden tab holds no connection, as a browser has only six of them; it catches up when it is shown again.
  const listen = () => {
    changes?.close();
    if (document.visibilityState === 'hidden') {
      return;
    }

    changes = new EventSource('/.preview/changes?since=' + version);
    changes.addEventListener('reload', () => {
      changes.close();
      location.reload();
    });
  };

  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', () => changes?.close());
  window.addEventListener('pageshow', (event) => event.persisted && listen());
  listen();

  if (findings) {
    // Open from the start, so that it is seen without this script; as a modal one it takes the focus and Escape closes it.
    findings.close();
    findings.showModal();
    findings.querySelector('button').addEventListener('click', () => findings.close());
  }
})();
