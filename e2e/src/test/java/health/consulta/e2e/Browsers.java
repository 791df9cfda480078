package health.consulta.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/// One Chromium, the machine's own, for all visitors.
final class Browsers implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final String url;

  Browsers(String url) {
    this.url = url;
    var path =
        health.consulta.launcher.doctor.Browser.find()
            .orElseThrow(() -> new AssertionError("Chromium is missing: ./consulta doctor"));
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(path)
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--process-per-site",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /// Somebody with a browser of their own: no cookie is shared.
  Visitor visitor() {
    return new Visitor(
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale("fr-FR")
                .setTimezoneId(Town.PARIS.getId())
                .setViewportSize(1280, 900)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
