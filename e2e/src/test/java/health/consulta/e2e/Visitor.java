package health.consulta.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import health.consulta.e2e.Town.Practice;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/// Somebody before a browser: does what people do, finds things by the words they see.
final class Visitor implements AutoCloseable {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRANCE).withZone(Town.PARIS);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("H:mm", Locale.FRANCE).withZone(Town.PARIS);
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final BrowserContext context;
  private final Page page;
  private final List<String> refused = new CopyOnWriteArrayList<>();

  Visitor(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) refused.add(message.text());
    });
    page.setDefaultTimeout(Town.SOON.toMillis());
    page.setDefaultNavigationTimeout(Town.SOON.toMillis());
  }

  Page page() {
    return page;
  }

  /// The same person with one more page open.
  Visitor again() {
    return new Visitor(context);
  }

  /// Gives this browser a device that keeps passkeys and always sees its owner there.
  Authenticator authenticator() {
    return new Authenticator(context.newCDPSession(page));
  }

  void open(String path) {
    page.navigate(path);
  }

  void signIn(String email) {
    signIn(email, Town.PASSWORD);
  }

  void signIn(String email, String password) {
    open("/connexion");
    fillSignIn(email, password);
    page.waitForURL(url -> !url.contains("/connexion"));
  }

  void fillSignIn(String email) {
    fillSignIn(email, Town.PASSWORD);
  }

  private void fillSignIn(String email, String password) {
    field("E-mail").fill(email);
    field("Mot de passe").fill(password);
    button("Me connecter").click();
  }

  /// Opens the practitioner's page on the day of a time.
  void lookAt(Practice practice, Instant start) {
    open("/praticien/" + practice.id());
    pickDay(start);
  }

  void pickDay(Instant start) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions()
                .setName(Pattern.compile("^" + DAY.format(start) + ", \\d+ heures? libres?$")))
        .click();
  }

  /// The link of a free time.
  Locator time(Practice practice, Instant start) {
    return link(label(practice, start));
  }

  /// What a free time is called.
  static String label(Practice practice, Instant start) {
    return "%s à %s, en vidéo, %s"
        .formatted(DAY.format(start), TIME.format(start), practice.name());
  }

  /// Chooses a time and goes on to the payment page.
  void toPayment(Practice practice, Instant start) {
    chooses(practice, start);
    reserve();
  }

  void chooses(Practice practice, Instant start) {
    lookAt(practice, start);
    time(practice, start).click();
  }

  /// Says for whom, once the time is held.
  void forMyself() {
    sees("Gardé pour vous");
    button("Continuer").click();
  }

  /// Presses Réserver once the time is held, and waits for the payment page.
  void reserve() {
    forMyself();
    button("Réserver").click();
    page.waitForURL("**/c/pay/**");
  }

  /// Presses Réserver with PayPal chosen, and waits for PayPal's page.
  void reserveByPayPal() {
    forMyself();
    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("PayPal")).check();
    button("Réserver").click();
    page.waitForURL("**/checkoutnow**");
  }

  void card(String number) {
    field("Numéro de carte").fill(number);
    field("Expiration").fill("12/34");
    field("Cryptogramme").fill("123");
    field("Nom sur la carte").fill("Camille Test");
  }

  void pay() {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Payer")))
        .click();
  }

  /// Leaves the payment page by its own link.
  void leavePayment() {
    link("Annuler et revenir").click();
  }

  /// What a chosen time leads to: held, or these words.
  Locator decided(String orElse) {
    return page.getByText("Gardé pour vous").or(heading(orElse)).first();
  }

  /// Free times that are offered instead.
  Locator offered(Practice practice) {
    return page.getByRole(
        AriaRole.LINK,
        new Page.GetByRoleOptions()
            .setName(Pattern.compile("en vidéo, " + literal(practice.name()) + "$")));
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// A button that also shows its key, such as "Terminer F".
  Locator step(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + literal(name))));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /// What a list proposes, by how it begins.
  Locator option(String start) {
    return page.getByRole(
        AriaRole.OPTION,
        new Page.GetByRoleOptions().setName(Pattern.compile("^" + literal(start))));
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  /// An entry of the agenda, by what its label holds.
  Locator entry(String... parts) {
    var pattern = new StringBuilder();
    for (var part : parts) pattern.append(".*").append(literal(part));
    return page.getByRole(
        AriaRole.BUTTON,
        new Page.GetByRoleOptions().setName(Pattern.compile(pattern.append(".*").toString())));
  }

  void sees(String words) {
    sees(page.getByText(words).first());
  }

  void sees(Locator there) {
    assertThat(there)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(Town.SOON.toMillis()));
  }

  /// What is moved is shown at both places until the server has answered.
  void settled(Locator moved) {
    counts(moved, 1);
  }

  void counts(Locator what, int many) {
    assertThat(what)
        .hasCount(many, new LocatorAssertions.HasCountOptions().setTimeout(Town.SOON.toMillis()));
  }

  void gone(Locator what) {
    assertThat(what)
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(Town.SOON.toMillis()));
  }

  /// Keeps a picture of the screen and checks that everybody can use it.
  void keep(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")).setFullPage(true));
    Assertions.assertThat(refused).as("what the policy refused until %s", name).isEmpty();
    var grave =
        new AxeBuilder(page)
            .analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(String.valueOf(rule.getImpact())))
                .map(Visitor::described)
                .toList();
    Assertions.assertThat(grave).as("what axe finds grave on %s", name).isEmpty();
  }

  static String clock(Instant start) {
    return TIME.format(start);
  }

  @Override
  public void close() {
    context.close();
  }

  /// As the browser's own expressions want it; they know no quoting.
  private static String literal(String words) {
    return words.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
  }

  private static String described(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getHelp()
        + "): "
        + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
