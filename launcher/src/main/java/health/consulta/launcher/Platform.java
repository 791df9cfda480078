package health.consulta.launcher;

import health.consulta.launcher.build.Build;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Trees;
import health.consulta.launcher.process.BackOff;
import health.consulta.launcher.process.Ending;
import health.consulta.launcher.process.LogFile;
import health.consulta.launcher.process.ProcessPlan;
import health.consulta.launcher.process.Ready;
import health.consulta.launcher.process.RunningProcess;
import health.consulta.launcher.process.State;
import health.consulta.launcher.process.SupervisedProcess;
import health.consulta.launcher.servers.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A whole platform on this machine: servers, registry, services, gateway and portal, each a
/// process that is watched.
///
/// The end-to-end tests use it as the command line does: `try (var platform =
/// Platform.start(Options.beside(folder))) { … platform.kill("booking"); … }`
public final class Platform implements AutoCloseable {
  private static final Duration ROUTES = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Options options;
  private final Plans plans;
  private final boolean demo;
  private final Progress progress;
  private final Semaphore starts = new Semaphore(startsAtOnce());
  private final List<SupervisedProcess> processes = new CopyOnWriteArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private @Nullable ProcessHandle training;

  private Platform(Options options, Plans plans, boolean demo, Progress progress) {
    this.options = options;
    this.plans = plans;
    this.demo = demo;
    this.progress = progress;
  }

  /// Starts all and returns when every process is up and the gateway answers for each service.
  ///
  /// @throws CannotGoOn with one plain sentence when that is not possible; nothing keeps running
  ///   then
  public static Platform start(Options options) {
    return start(options, Progress.onConsole());
  }

  static Platform start(Options options, Progress progress) {
    var preflight = new Preflight(options.home());
    preflight.clearTheWay();
    preflight.enoughDisk();
    if (options.build()) {
      new Build(options.project()).changed(progress::say);
    }
    if (options.fresh()) {
      forget(options.home());
    }
    var demo = remember(options);
    var plans = new Plans(options, Secrets.in(options.home().secrets()), demo);
    var platform = new Platform(options, plans, demo, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "close the platform"));
    try {
      platform.startAll(preflight);
    } catch (RuntimeException e) {
      platform.close();
      throw e;
    }
    return platform;
  }

  private static void forget(Home home) {
    Trees.delete(home.data());
    Trees.delete(home.data("mailbox"));
    Trees.delete(home.secrets());
    Trees.delete(home.demo());
  }

  private static boolean remember(Options options) {
    var home = options.home();
    var first = !Files.exists(home.secrets());
    var demo = options.demo().orElseGet(() -> first || Files.exists(home.demo()));
    if (demo && !Files.exists(home.demo())) {
      try {
        Files.createDirectories(home.folder());
        Files.createFile(home.demo());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return demo;
  }

  private void startAll(Preflight preflight) {
    var servers = plans.servers();
    var registry = plans.of(Service.REGISTRY);
    var services = Service.ALL.stream().flatMap(service -> plans.of(service).stream()).toList();
    var all = new ArrayList<>(servers);
    all.addAll(registry);
    all.addAll(services);
    preflight.portsFree(all);
    preflight.portFree("smtp", "smtp", options.settings().port("smtp"));

    all.forEach(
        plan -> processes.add(new SupervisedProcess(plan, BackOff.USUAL, starts, this::changed)));
    options.home().launcher().write(List.of(self()));
    progress.show(processes);
    Thread.ofVirtual().name("look after").start(this::lookAfter);

    var first = new ArrayList<>(servers);
    first.addAll(registry);
    startAndAwait(first);
    Topics.create(plans.kafka());
    startAndAwait(services);
    await("the routes of the gateway", ROUTES, this::routesAnswer);
    progress.settle();
  }

  /// Learns what makes later starts faster, in the background and behind all else, unless that was
  /// done before.
  void learn() {
    if (options.train()) {
      Thread.ofVirtual().name("train").start(() -> plans.train(this::training));
    }
  }

  private synchronized void training(ProcessHandle run) {
    training = run;
    if (closed.get()) {
      Ending.end(run);
    }
  }

  private static RunningProcess self() {
    return RunningProcess.of("launcher", 1, 0, 0, "", ProcessHandle.current());
  }

  private void startAndAwait(List<ProcessPlan> stage) {
    var started = processes.stream().filter(process -> stage.contains(process.plan())).toList();
    started.forEach(SupervisedProcess::start);
    await(
        "the processes",
        Duration.ofMinutes(10),
        () -> {
          started.stream()
              .filter(process -> process.state() == State.FAILED)
              .findFirst()
              .ifPresent(Platform::giveUp);
          return started.stream().allMatch(process -> process.state() == State.UP);
        });
  }

  private static void giveUp(SupervisedProcess process) {
    var plan = process.plan();
    throw new CannotGoOn(
        "%s died at each of its %d starts. The last lines of %s:%n%s"
            .formatted(
                plan.name(),
                BackOff.USUAL.attempts(),
                plan.log(),
                String.join(System.lineSeparator(), new LogFile(plan.log()).tail(15))));
  }

  private boolean routesAnswer() {
    return Service.ALL.stream()
        .filter(Service::backend)
        .map(service -> url() + service.route())
        .allMatch(address -> Ready.http(address, 499).now());
  }

  /// Where people open it.
  public String url() {
    return "http://localhost:" + port("gateway");
  }

  /// The port of a process by its name, the first instance's.
  public int port(String name) {
    return options.settings().port(name);
  }

  /// All ports by name.
  public Map<String, Integer> ports() {
    return Settings.PORTS.keySet().stream().collect(Collectors.toMap(name -> name, this::port));
  }

  /// Does it hold the demo data?
  public boolean demo() {
    return demo;
  }

  /// Who can sign in: the people of the demo data, or the first administrator.
  public List<Account> accounts() {
    return demo ? Account.DEMO : List.of(plans.administrator());
  }

  public Options options() {
    return options;
  }

  /// The environment of the platform's processes, secrets included, for tests that play one of
  /// them.
  public Map<String, String> environment(String name) {
    return named(name).plan().environment();
  }

  /// The processes that run now, servers included.
  public List<RunningProcess> processes() {
    return processes.stream()
        .flatMap(one -> one.handle().map(handle -> RunningProcess.of(one.plan(), handle)).stream())
        .toList();
  }

  /// Kills a process (`booking`, `booking-2`, `kafka`) with `kill -9`; it is started again with
  /// back-off.
  public void kill(String name) {
    named(name).kill();
  }

  /// Waits until a process is up, a killed one again.
  public void awaitUp(String name) {
    await(
        name,
        Duration.ofMinutes(3),
        () -> named(name).state() == State.UP && named(name).handle().isPresent());
  }

  /// Ends a process in an orderly way and starts it again; returns when it is up.
  public void restart(String name) {
    stop(name);
    startAgain(name);
  }

  /// Ends a process in an orderly way, and leaves it so.
  public void stop(String name) {
    var process = named(name);
    process.release();
    process.handle().ifPresent(Ending::end);
  }

  /// Starts a stopped process; returns when it is up.
  public void startAgain(String name) {
    named(name).start();
    awaitUp(name);
  }

  private SupervisedProcess named(String name) {
    return processes.stream()
        .filter(process -> process.plan().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process is named " + name));
  }

  /// Ends every process, those that use the servers first. A second call does nothing.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    processes.forEach(SupervisedProcess::release);
    endTraining();
    var services = Service.ALL.stream().map(Service::name).toList();
    Ending.end(handles(one -> services.contains(one.plan().service())), PATIENCE);
    Ending.end(handles(one -> true), PATIENCE);
    options.home().run().delete();
    options.home().launcher().delete();
  }

  private synchronized void endTraining() {
    if (training != null) {
      Ending.end(List.of(training), Duration.ZERO);
    }
  }

  private List<ProcessHandle> handles(java.util.function.Predicate<SupervisedProcess> which) {
    return processes.stream().filter(which).flatMap(one -> one.handle().stream()).toList();
  }

  private synchronized void changed(SupervisedProcess process) {
    if (closed.get()) {
      return;
    }
    options.home().run().write(processes());
    progress.changed(process);
    if (process.state() == State.FAILED) {
      progress.say(
          "%s is not started again; its log is %s."
              .formatted(process.plan().name(), process.plan().log()));
    }
  }

  private void lookAfter() {
    var nextBound = System.nanoTime();
    while (!closed.get() && pause(Duration.ofSeconds(1))) {
      progress.tick();
      if (System.nanoTime() > nextBound) {
        processes.forEach(process -> new LogFile(process.plan().log()).bound());
        nextBound = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      }
    }
  }

  private void await(String what, Duration patience, BooleanSupplier done) {
    var deadline = System.nanoTime() + patience.toNanos();
    while (!done.getAsBoolean()) {
      if (closed.get()) {
        throw new CannotGoOn("Consulta was ended while it started.");
      }
      if (System.nanoTime() > deadline || !pause(Duration.ofMillis(100))) {
        throw new CannotGoOn(
            "Consulta did not become ready: %s did not answer within %d seconds; the logs are in %s."
                .formatted(what, patience.toSeconds(), options.home().logs()));
      }
    }
  }

  private static boolean pause(Duration duration) {
    try {
      Thread.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int startsAtOnce() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }
}
