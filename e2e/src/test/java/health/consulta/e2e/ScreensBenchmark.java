package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.user.AddAssistant;
import health.consulta.e2e.Town.Practice;
import health.consulta.e2e.load.Latencies;
import health.consulta.e2e.load.Load;
import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import health.consulta.launcher.process.RunningProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The agenda as browsers see it: how soon a week of five practitioners with 400 visits is painted,
/// what an open agenda costs the portal, and how soon a change is on each of ten, then of 200 of
/// them, or of `-Dconsulta.screens=`, ten in each browser session. Browsers and platform share the
/// machine.
class ScreensBenchmark {
  private static final int SCREENS = Integer.getInteger("consulta.screens", 200);
  private static final int PER_DESK = 10;
  private static final int PRACTITIONERS = 5;
  private static final int VISITS = 400;
  private static final int WORKDAYS = 5;
  private static final int PAINTS = 10;
  private static final int CHANGES = 20;
  private static final String DESK = "odette.comptoir@e2e.test";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration POLL = Duration.ofMillis(200);

  private static final String PAINTED =
      """
      (() => {
        const look = () =>
          document.querySelectorAll('[data-entry]').length >= %d
            ? requestAnimationFrame(() => { window.painted = performance.now(); })
            : requestAnimationFrame(look);
        look();
      })()
      """
          .formatted(VISITS);

  /// Notes when the witness's visit comes and goes.
  private static final String WITNESSED =
      """
      (() => {
        const there = () => document.querySelector('[data-entry][aria-label*="Témoin"]') !== null;
        let was = there();
        window.seen = [];
        window.witness?.disconnect();
        window.witness = new MutationObserver(() => {
          const is = there();
          if (is !== was) window.seen.push(performance.timeOrigin + performance.now());
          was = is;
        });
        window.witness.observe(document.body, { subtree: true, childList: true, attributes: true });
      })()
      """;

  @Test
  void agendas_that_are_open_all_day(@TempDir Path folder) throws Exception {
    var options = Options.beside(folder).with("CONSULTA_RATE_LOGIN", "0");
    try (var town = new Town(Platform.start(options))) {
      var practices =
          IntStream.range(0, PRACTITIONERS)
              .mapToObj(n -> town.practice("Iris", "Ecran" + (char) ('a' + n)))
              .toList();
      employ(town, practices);
      var week = Town.tomorrow().plusDays(8).with(java.time.DayOfWeek.MONDAY);
      fill(town, practices, week);
      paint(town, week);
      push(town, practices.getFirst(), week);
    }
  }

  private static void employ(Town town, List<Practice> practices) {
    var whom = practices.stream().map(Practice::id).collect(Collectors.toSet());
    var odette = new AddAssistant(DESK, Town.PASSWORD, "Odette", "Comptoir", Set.copyOf(whom));
    town.api().post("/api/users/assistants", town.administrator(), odette);
  }

  /// Each practitioner has a patient who comes sixteen times a day.
  private static void fill(Town town, List<Practice> practices, LocalDate week) {
    for (var practice : practices) {
      var patient = town.patient("Habitué", practice.lastName());
      for (int day = 0; day < WORKDAYS; day++)
        town.free(practice, week.plusDays(day)).stream()
            .limit(VISITS / PRACTITIONERS / WORKDAYS)
            .forEach(start -> town.booked(practice, patient, start));
    }
  }

  private static void paint(Town town, LocalDate week) {
    try (var desk = town.visitor()) {
      desk.signIn(DESK);
      var page = desk.page();
      page.addInitScript(PAINTED);
      var took = new ArrayList<Double>();
      for (int round = -2; round < PAINTS; round++) {
        desk.open("/agenda?vue=semaine&date=" + week);
        page.waitForFunction("window.painted");
        if (round >= 0) took.add(((Number) page.evaluate("window.painted")).doubleValue());
      }
      System.out.printf(
          "a week of %d practitioners with %d visits, from navigation to painted: %s%n",
          PRACTITIONERS,
          VISITS,
          Latencies.of(took.stream().mapToLong(millis -> (long) (millis * 1e6))));
      if (Boolean.getBoolean("consulta.picture"))
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "week.png")));
    }
  }

  private static void push(Town town, Practice practice, LocalDate week) throws Exception {
    var witness = Town.id(town.api().get("/api/users/me", town.patient("Aline", "Témoin").token()));
    var free = town.free(practice, week).getFirst();
    var slot =
        new BookSlot(
            practice.id(), practice.reason(), free, witness, PaymentProvider.NONE, null, null);
    var before = live(town);
    var visitors = new ArrayList<Visitor>();
    try {
      for (int screens : new int[] {Math.min(PER_DESK, SCREENS), SCREENS}) {
        while (visitors.size() < screens) visitors.add(opened(town, visitors, week));
        System.out.printf(
            "%d agendas open: %.0f KB of the portal's heap each, %.1f MB in all%n",
            screens, (live(town) - before) / 1024.0 / screens, live(town) / 1048576.0);
        change(town, practice, slot, visitors);
      }
    } finally {
      visitors.forEach(Visitor::close);
    }
  }

  private static Visitor opened(Town town, List<Visitor> others, LocalDate week) {
    var signsIn = others.size() % PER_DESK == 0;
    var visitor = signsIn ? town.visitor() : others.getLast().again();
    if (signsIn) visitor.signIn(DESK);
    visitor.open("/agenda?vue=jour&date=" + week);
    visitor.sees(visitor.page().locator("[data-entry]").nth(VISITS / WORKDAYS - 1));
    return visitor;
  }

  private static void change(Town town, Practice practice, BookSlot slot, List<Visitor> visitors) {
    visitors.forEach(visitor -> visitor.page().evaluate(WITNESSED));
    var desk = town.signedIn(practice.email());
    var asked = new ArrayList<Double>();
    var cpu = cpu(town);
    UUID visit = null;
    for (int change = 1; change <= CHANGES; change++) {
      var token = desk.token();
      asked.add(System.currentTimeMillis() * 1.0);
      if (visit == null) visit = Town.id(town.api().post("/api/bookings", token, slot));
      else {
        town.api().post("/api/bookings/" + visit + "/cancel", token, Map.of("reason", "Banc"));
        visit = null;
      }
      await(visitors, change);
    }
    var took = visitors.stream().map(visitor -> delays(visitor.page(), asked)).toList();
    System.out.printf(
        "from asking for a change to seeing it on %d agendas: %s; the slowest of each change %s ms; CPU ms per change and agenda %s%n",
        visitors.size(),
        Latencies.of(
            took.stream().flatMap(List::stream).mapToLong(millis -> (long) (millis * 1e6))),
        IntStream.range(0, CHANGES)
            .mapToObj(
                n -> Math.round(took.stream().mapToDouble(each -> each.get(n)).max().orElseThrow()))
            .toList(),
        each(cpu, cpu(town), CHANGES * visitors.size()));
  }

  private static void await(List<Visitor> visitors, int change) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    var waiting = new ArrayList<>(visitors);
    do {
      LockSupport.parkNanos(POLL.toNanos());
      waiting.removeIf(visitor -> seen(visitor) >= change);
    } while (!waiting.isEmpty() && System.nanoTime() < until);
    assertThat(waiting)
        .as("agendas without change %d; the first shows: %s", change, words(waiting))
        .isEmpty();
  }

  private static int seen(Visitor visitor) {
    return ((Number) visitor.page().evaluate("window.seen?.length ?? -1")).intValue();
  }

  private static Object words(List<Visitor> waiting) {
    return waiting.isEmpty() ? "" : waiting.getFirst().page().evaluate("document.body.innerText");
  }

  /// Seconds of processors used so far by the portal, by what is behind it, and by the browsers.
  private static Map<String, Double> cpu(Town town) {
    var processes = town.platform().processes();
    var portal = processes.stream().filter(each -> each.service().equals("portal"));
    var others = processes.stream().filter(each -> !each.service().equals("portal"));
    var pids = processes.stream().map(RunningProcess::pid).collect(Collectors.toSet());
    var browsers = ProcessHandle.current().descendants().map(ProcessHandle::pid);
    return Map.of(
        "portal", seconds(portal.map(RunningProcess::pid)),
        "services and stores", seconds(others.map(RunningProcess::pid)),
        "browsers", seconds(browsers.filter(pid -> !pids.contains(pid))));
  }

  private static double seconds(Stream<Long> pids) {
    return pids.mapToDouble(Load::processorSeconds).sum();
  }

  private static Map<String, String> each(
      Map<String, Double> before, Map<String, Double> after, int times) {
    var each = new TreeMap<String, String>();
    after.forEach((name, seconds) ->
        each.put(name, "%.1f".formatted((seconds - before.get(name)) * 1_000 / times)));
    return each;
  }

  @SuppressWarnings("unchecked")
  private static List<Double> delays(Page page, List<Double> asked) {
    var seen = (List<Number>) page.evaluate("window.seen");
    return IntStream.range(0, asked.size())
        .mapToObj(n -> seen.get(n).doubleValue() - asked.get(n))
        .toList();
  }

  /// Bytes that are alive in the portal's heap.
  private static double live(Town town) throws IOException {
    var portal =
        town.platform().processes().stream()
            .filter(process -> process.service().equals("portal"))
            .findFirst()
            .orElseThrow();
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked = new ProcessBuilder(jcmd, Long.toString(portal.pid()), "GC.class_histogram").start();
    var total =
        new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.startsWith("Total"))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(total.trim().split(" +")[2]);
  }
}
