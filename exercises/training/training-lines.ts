/**
 * A training step, line by line
 *
 * These are the lines of a training step in PyTorch, shuffled. Put the five lines below `for`
 * into an order that learns. Move whole lines; do not change them. There is more than one right
 * order.
 *
 * Lesson:  notebooks/13-training.ipynb
 * Check:   npx convlab check training-lines
 * Hint:    npx convlab hint training-lines
 * Starter: 5d347dcae754 (convlab's mark of a file that nobody changed)
 */
export const python = `
for images, labels in batches:
    optimizer.step()
    loss = F.cross_entropy(scores, labels)
    optimizer.zero_grad()
    scores = model(images)
    loss.backward()
`;
