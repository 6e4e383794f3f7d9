export const python = `
nn.Conv2d(3, 20, 5, stride=3, padding=1)
`;
