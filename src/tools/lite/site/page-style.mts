/** How the page looks until JupyterLite is there, and where it cannot be. */
export const pageStyle = `
body {
  margin: 0;
  background: white;
  color: #212121;
  font: 16px/1.5 system-ui, sans-serif;
}
body.jp-mod-dark {
  background: #111;
  color: white;
}
#jupyterlite-loading-indicator,
#convlab-cannot {
  position: fixed;
  inset: 0;
  z-index: 10000;
  box-sizing: border-box;
  padding: 20vh 1rem 1rem;
  overflow: auto;
  background: inherit;
  text-align: center;
}
#convlab-cannot[hidden],
#convlab-online[hidden] {
  display: none;
}
#convlab-cannot p,
#convlab-online,
.convlab-no-script {
  max-width: 32rem;
  margin: 1rem auto;
  padding: 0 1rem;
}
#jupyterlite-loading-indicator.hidden {
  animation: leave 0.3s forwards;
  pointer-events: none;
}
#jupyterlite-loading-indicator svg,
#convlab-cannot svg {
  width: 64px;
}
#jupyterlite-loading-indicator rect {
  animation: look 1.8s infinite;
}
@keyframes leave {
  to {
    opacity: 0;
  }
}
@keyframes look {
  25% {
    transform: translateX(8px);
  }
  50% {
    transform: translate(8px, 8px);
  }
  75% {
    transform: translateY(8px);
  }
}
@media (prefers-reduced-motion: reduce) {
  #jupyterlite-loading-indicator rect {
    animation: none;
  }
}
`;
