// For the page around embed.html: gives each such frame the height of what it shows.
if (typeof window !== "undefined") {
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "coranto-height" || !Number.isFinite(data.height)) return;
    const frame = [...document.querySelectorAll("iframe")].find((one) => one.contentWindow === source);
    if (frame) frame.style.height = `${Math.max(0, data.height)}px`;
  });
}
