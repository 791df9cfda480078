package health.consulta.e2e;

import com.microsoft.playwright.Page;
import java.util.Arrays;

/// Notes in a page when words first appear there, to the millisecond of this machine's clock.
record Stopwatch(Page page) {
  private static final int TRIES = 300;
  private static final int PAUSE = 100;
  private static final String WATCH =
      """
      (() => {
        const words = %s;
        const shown = () => words.every((each) =>
          document.body && (document.body.innerText.includes(each)
            || document.querySelector(`[aria-label*="${each}"]`)));
        const look = () => {
          if (!window.consultaSeenAt && shown()) window.consultaSeenAt = Date.now();
        };
        new MutationObserver(look).observe(document, {
          attributes: true, characterData: true, childList: true, subtree: true });
      })()
      """;

  /// In the page as it stands.
  static Stopwatch here(Page page, String... words) {
    page.evaluate(script(words));
    return new Stopwatch(page);
  }

  /// In each page that is opened from now on.
  static Stopwatch ahead(Page page, String... words) {
    page.addInitScript(script(words));
    return new Stopwatch(page);
  }

  /// Epoch milliseconds. Asked for again and again: a page of patients lets nobody wait in it.
  long seenAt() {
    for (int tries = 0; tries < TRIES; tries++) {
      if (page.evaluate("window.consultaSeenAt") instanceof Number seen) return seen.longValue();
      page.waitForTimeout(PAUSE);
    }
    throw new AssertionError("the words were not seen within 30 s");
  }

  private static String script(String... words) {
    var quoted = Arrays.stream(words).map(each -> '"' + each + '"').toList();
    return WATCH.formatted(quoted);
  }
}
