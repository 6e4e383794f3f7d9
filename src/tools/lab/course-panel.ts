/** The course at the left: what comes next, hints for the exercise at hand, and the lessons with their exercises. */
import { SimplifiedOutputArea } from '@jupyterlab/outputarea';
import type { INotebookTracker } from '@jupyterlab/notebook';
import type { IRenderMimeRegistry } from '@jupyterlab/rendermime';
import { Panel, Widget } from '@lumino/widgets';
import { dueTopics } from '../../course/practice/schedule/due';
import { placesOf, Standing, type Place } from '../../course/progress/standing';
import { markUp } from '../../display/markup';
import { courseIcon } from './course-icon';
import { CourseList } from './course-list';
import { button, element } from './element';
import { exerciseOf } from './exercise-cells';
import { PANEL, type Guide } from './guide';
import { hintCall } from './hints';

export class CoursePanel extends Panel {
  readonly #list: CourseList;
  readonly #bar = element('progress', '');
  readonly #head = element('div', '');
  readonly #next = button('', 'convlab-course-link convlab-course-next', () => this.#goOn());
  readonly #due = element('div', '');
  readonly #hintsOf = element('h3', '');
  readonly #hintButton = button('Hint', 'convlab-button', () => this.#hint());
  readonly #hintsTaken = element('span', '');
  #hints: Widget | undefined;
  #comesNext: Place | undefined;
  #atHand: Place | undefined;

  constructor(
    private readonly guide: Guide,
    private readonly notebooks: INotebookTracker,
    private readonly outputs: IRenderMimeRegistry,
  ) {
    super();
    this.id = PANEL;
    this.title.caption = 'Course';
    this.title.icon = courseIcon;
    this.addClass('convlab-course');
    this.node.setAttribute('role', 'region');
    this.node.setAttribute('aria-label', 'Course');
    this.#list = new CourseList(guide);
    const hint = element('div', 'convlab-course-hint', this.#hintButton, this.#hintsTaken);
    const top = [this.#next, this.#bar, this.#head, this.#due, this.#hintsOf, hint];
    this.addWidget(new Widget({ node: element('div', '', element('h2', '', 'Course'), ...top) }));
    this.addWidget(new Widget({ node: this.#list.node }));
    guide.file.changed.add(() => void this.refresh());
    notebooks.activeCellChanged.connect(() => void this.refresh());
    void this.refresh();
  }

  /** Shows what the progress file says by now. What can be focused or scrolled stays the same. */
  async refresh(): Promise<void> {
    const progress = await this.guide.file.read();
    const standing = new Standing(this.guide.course.lessons, progress?.exercises ?? {});
    this.#showHead(standing, progress !== undefined);
    const due = dueTopics(progress?.practice, new Date());
    const calls = due.map((topic) => `\`practice('${topic}')\``).join(', ');
    this.#due.innerHTML = due.length === 0 ? '' : markUp(`Due in practice: ${calls}`);
    this.#atHand = this.guide.place(exerciseOf(this.notebooks.activeCell)) ?? standing.next;
    this.#showHints(standing);
    this.#list.show(standing, this.#atHand);
  }

  /** The command that shows the panel leads to what comes next. */
  protected override onActivateRequest(): void {
    this.#next.focus();
  }

  #showHead(standing: Standing, isKnown: boolean): void {
    const { lessons, head, next } = standing;
    this.#bar.max = placesOf(lessons).length;
    this.#bar.value = standing.passed();
    this.#bar.setAttribute('aria-label', head);
    this.#head.textContent = isKnown ? head : 'Your progress cannot be read.';
    this.#comesNext = next;
    const title = next && markUp(next.exercise.title);
    this.#next.innerHTML = title ? `Next: ${title}` : 'All exercises are passed.';
    this.#next.disabled = !next;
  }

  #showHints(standing: Standing): void {
    const id = this.#atHand?.exercise.id;
    if (this.#hints?.node.dataset.exercise !== id) {
      this.#hints?.dispose();
      this.#hints = undefined;
    }
    if (!this.#atHand || id === undefined) return;
    const { hints } = standing.of(id);
    this.#hintsOf.innerHTML = `Hints: ${markUp(this.#atHand.exercise.title)}`;
    this.#hintButton.title = hintCall(id);
    this.#hintsTaken.textContent = hints === 1 ? '1 hint taken' : `${hints} hints taken`;
    if (this.#hints) return;
    this.#hints = new SimplifiedOutputArea({
      model: this.guide.hints.of(id),
      rendermime: this.outputs,
    });
    this.#hints.node.dataset.exercise = id;
    this.#hints.node.setAttribute('aria-live', 'polite');
    this.insertWidget(1, this.#hints);
  }

  async #goOn(): Promise<void> {
    if (this.#comesNext) await this.guide.goTo(this.#comesNext);
  }

  /** In the kernel of its lesson, which is opened if it is not the one in front. */
  async #hint(): Promise<void> {
    if (!this.#atHand) return;
    const { exercise } = this.#atHand;
    const isInFront = exerciseOf(this.notebooks.activeCell) === exercise.id;
    const panel = isInFront ? this.notebooks.currentWidget : await this.guide.goTo(this.#atHand);
    this.#hintButton.focus();
    if (panel) await this.guide.hint(exercise.id, panel);
  }
}
