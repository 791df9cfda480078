package health.consulta.payment;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.payment.Reconciliation;
import health.consulta.contract.payment.Reconciliation.Difference;
import health.consulta.kit.Unavailable;
import health.consulta.payment.Provider.Moved;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Holds our ledger against what the providers say they moved: each night over the day before, and
/// when asked. What we lack is looked at, and so gets booked.
@Component
public class Reconcile {
  /// The days of the ledger are those of the French tax office.
  public static final ZoneId BOOKS = ZoneId.of("Europe/Paris");

  /// We book a movement after the provider made it: the sweep looks every six hours.
  private static final Duration LATE = Duration.ofDays(3);

  private static final Logger log = LoggerFactory.getLogger(Reconcile.class);

  private final Providers providers;
  private final Bookkeeping ledger;
  private final Attempts attempts;
  private final Reconciliations kept;
  private final Clock clock;

  Reconcile(
      Providers providers,
      Bookkeeping ledger,
      Attempts attempts,
      Reconciliations kept,
      Clock clock) {
    this.providers = providers;
    this.ledger = ledger;
    this.attempts = attempts;
    this.kept = kept;
    this.clock = clock;
  }

  @Scheduled(cron = "${consulta.payment.reconcile:0 30 3 * * *}", zone = "Europe/Paris")
  void nightly() {
    var yesterday = LocalDate.ofInstant(clock.instant(), BOOKS).minusDays(1);
    for (var provider : providers.all()) {
      var night = provider.name() + "/" + yesterday;
      if (kept.has(night)) continue;
      try {
        var found = compare(provider, yesterday, yesterday);
        if (kept.add(found, night) && !found.differences().isEmpty())
          log.error(
              "{} differences with {} on {}",
              found.differences().size(),
              provider.name(),
              yesterday);
      } catch (Unavailable silent) {
        log.warn("{} does not answer: {} is compared when asked", provider.name(), yesterday);
      }
    }
  }

  /// What was found is kept, also when another provider does not answer.
  ///
  /// @param from first day
  /// @param to last day
  /// @param only absent: all providers
  /// @throws Unavailable when one of them does not answer
  public List<Reconciliation> run(LocalDate from, LocalDate to, @Nullable PaymentProvider only) {
    var found = new ArrayList<Reconciliation>();
    for (var provider : providers.all())
      if (only == null || provider.name() == only) {
        var one = compare(provider, from, to);
        kept.add(one, null);
        found.add(one);
      }
    return found;
  }

  private Reconciliation compare(Provider provider, LocalDate from, LocalDate to) {
    var start = from.atStartOfDay(BOOKS).toInstant();
    var end = to.plusDays(1).atStartOfDay(BOOKS).toInstant();
    var theirs =
        provider
            .moved(start.minus(LATE), end)
            .orElseThrow(() -> new Unavailable("payment provider"));
    var ours = ledger.ofAccount(account(provider.name()), start, end);
    var differences = new ArrayList<Difference>();
    var within = theirs.stream().filter(moved -> !moved.at().isBefore(start)).toList();
    within.forEach(moved -> lacking(moved, differences));
    var known =
        theirs.stream()
            .map(moved -> moved.kind() + "/" + moved.reference())
            .collect(Collectors.toSet());
    ours.stream()
        .filter(booked -> !known.contains(booked.kind() + "/" + booked.reference()))
        .forEach(booked ->
            differences.add(
                new Difference(
                    booked.kind(), booked.reference(), booked.paymentId(), booked.amount(), null)));
    return new Reconciliation(
        UUID.randomUUID(),
        provider.name(),
        from,
        to,
        clock.instant(),
        ours.size(),
        within.size(),
        differences);
  }

  private void lacking(Moved moved, List<Difference> differences) {
    var booked = ledger.findByKindAndProviderReference(moved.kind(), moved.reference());
    if (booked.isPresent() && booked.get().amount().equals(moved.amount())) return;
    differences.add(
        new Difference(
            moved.kind(),
            moved.reference(),
            booked.map(Booked::paymentId).orElse(moved.paymentId()),
            booked.map(Booked::amount).orElse(null),
            moved.amount()));
    if (booked.isEmpty() && moved.paymentId() != null) attempts.look(moved.paymentId());
  }

  private static String account(PaymentProvider name) {
    return "provider:" + name.name().toLowerCase(Locale.ROOT);
  }
}
