/** How the gallery looks: the reader's theme, one column, readable from a phone on. */
export const galleryStyle = `
:root {
  color-scheme: light dark;
  font: 16px/1.5 system-ui, sans-serif;
  background: Canvas;
  color: CanvasText;
}
a {
  color: LinkText;
}
body {
  max-width: 72rem;
  margin: 0 auto;
  padding: 0 1rem 4rem;
}
p {
  max-width: 42rem;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1rem;
}
nav a {
  padding: 0.25rem 0;
}
section {
  margin-top: 3rem;
  border-top: 1px solid GrayText;
}
img {
  max-width: 100%;
  background: white;
}
`;
