/** The gallery's list of scenes. */
import { scenes } from '../../../test/renderer/fixtures/scenes.ts';
import './contents.css';

export function Contents() {
  return (
    <main className="contents">
      <h1>Patchbay gallery</h1>
      <ul>
        {scenes.map((scene) => (
          <li key={scene.id} className="contents-scene">
            <span>{scene.title}</span>
            <a href={`?scene=${scene.id}&theme=light`}>light</a>
            <a href={`?scene=${scene.id}&theme=dark`}>dark</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
