package health.consulta.portal.agenda;

import health.consulta.contract.user.Practitioner;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/// The shown days of the shown practitioners: by day, and in it side by side. Several practitioners
/// are read at once.
final class ReadDays {
  private static final Executor THREADS =
      read -> Thread.startVirtualThread(new DelegatingSecurityContextRunnable(read));

  private final AgendaApi agendas;
  private final Shown shown;

  ReadDays(AgendaApi agendas, Shown shown) {
    this.agendas = agendas;
    this.shown = shown;
  }

  List<Column> columns() {
    return columns(Set.of(Stale.ALL));
  }

  /// Those alone that may have changed.
  List<Column> columns(Set<Stale> stale) {
    var look = shown.look();
    var reads = shown.chosen().stream().flatMap(who -> Read.of(who, stale, look)).toList();
    return all(reads).stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing((Column column) -> column.day().date())) // stable
        .toList();
  }

  private record Read(Practitioner who, LocalDate from, LocalDate to) {
    static Stream<Read> of(Practitioner who, Set<Stale> stale, Look look) {
      var dates =
          stale.stream()
              .filter(each -> each.isOf(who.id()))
              .flatMap(each -> days(each, look))
              .collect(Collectors.toCollection(TreeSet::new));
      return dates.isEmpty() ? Stream.of() : Stream.of(new Read(who, dates.first(), dates.last()));
    }

    private static Stream<LocalDate> days(Stale stale, Look look) {
      return stale.date() == null ? Stream.of(look.from(), look.to()) : Stream.of(stale.date());
    }
  }

  private List<List<Column>> all(Collection<Read> reads) {
    if (reads.size() == 1) return List.of(read(reads.iterator().next()));
    var running =
        reads.stream().map(one -> CompletableFuture.supplyAsync(() -> read(one), THREADS)).toList();
    try {
      return running.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof GatewayProblem problem) throw problem;
      throw failed;
    }
  }

  private List<Column> read(Read one) {
    return agendas.days(one.who().id(), one.from(), one.to()).items().stream()
        .map(day -> new Column(one.who(), day))
        .toList();
  }
}
