/** Shows the shapes of tensors while one types, in notebooks whose kernel knows them, unless they are switched off. */
import { ViewPlugin, type EditorView } from '@codemirror/view';
import { EditorExtensionRegistry, IEditorExtensionRegistry } from '@jupyterlab/codemirror';
import { INotebookTracker, type NotebookPanel, type SharedCell } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import type { JupyterLab, Plugin } from './app';
import { NotebookShapes } from './notebook-shapes';
import { problemTooltip } from './problem-tooltip';
import { shapesInEditor } from './shapes-in-editor';
import './shapes.css';

const ID = 'convlab-lab:shapes'; // its settings are in schema/shapes.json
const COMMAND = 'convlab:show-shapes';

export const shapes: Plugin = {
  id: ID,
  autoStart: true,
  requires: [IEditorExtensionRegistry, INotebookTracker, ISettingRegistry],
  activate(
    { commands }: JupyterLab,
    extensions: IEditorExtensionRegistry,
    notebooks: INotebookTracker,
    registry: ISettingRegistry,
  ) {
    const editors = new Map<SharedCell, EditorView>();
    const shown = new Set<NotebookShapes>();
    const changed = (cell: SharedCell) => shown.forEach((one) => one.changed(cell));
    extensions.addExtension({
      name: ID,
      factory: ({ model: { sharedModel: cell } }) =>
        EditorExtensionRegistry.createImmutableExtension([
          shapesInEditor,
          problemTooltip,
          ViewPlugin.define((view) => {
            editors.set(cell, view);
            changed(cell);
            return {
              update: ({ docChanged }) => docChanged && changed(cell),
              destroy: () => editors.get(cell) === view && editors.delete(cell),
            };
          }),
        ]),
    });

    let isOn = false;
    const add = (panel: NotebookPanel) => {
      const one = new NotebookShapes(panel, editors);
      one.isOn = isOn;
      shown.add(one);
      panel.disposed.connect(() => shown.delete(one));
    };
    notebooks.forEach(add);
    notebooks.widgetAdded.connect((_, panel) => add(panel));

    void registry.load(ID).then((settings) => {
      const follow = () => {
        isOn = settings.composite.show === true;
        for (const one of shown) one.isOn = isOn;
        commands.notifyCommandChanged(COMMAND);
      };
      commands.addCommand(COMMAND, {
        label: 'Show Shapes',
        isToggled: () => isOn,
        execute: () => void settings.set('show', !isOn),
      });
      settings.changed.connect(follow);
      follow();
    });
  },
};
