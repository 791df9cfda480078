package health.consulta.billing;

import static java.util.Objects.requireNonNull;

import health.consulta.contract.Money;
import health.consulta.contract.billing.InvoiceEvent.InvoiceCredited;
import health.consulta.contract.billing.InvoiceEvent.InvoiceIssued;
import health.consulta.contract.billing.InvoiceEvent.InvoiceReminded;
import health.consulta.contract.billing.InvoiceEvent.InvoiceSent;
import health.consulta.contract.billing.InvoiceEvent.PayerPaid;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.NotMailed.Why;
import health.consulta.contract.billing.SupplementKind;
import health.consulta.contract.billing.TakeFromPayer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// An issued invoice, or the credit note that corrects one. What stands on it never changes, and is
/// sealed; what is paid and credited of it does. What is not the payers' of it is the patient's.
@Entity
@Table(name = "invoice")
class Invoice {
  @Id private UUID id;
  private UUID issuerId;
  private String series;
  private int sequence;
  private String number;

  @Enumerated(EnumType.STRING)
  private InvoiceKind kind;

  @Enumerated(EnumType.STRING)
  private InvoiceStatus status;

  private UUID patientId;
  private UUID accountId;
  private UUID bookingId;
  private LocalDate issuedOn;
  private String issuerName;
  private String issuerRpps;
  private String issuerStreet;
  private String issuerPostalCode;
  private String issuerCity;
  private String recipientName;
  private long totalMinor;
  private long paidMinor;
  private long creditedMinor;
  private long payersMinor;
  private long payersCreditedMinor;
  private long payersPaidMinor;
  private String currency;
  private @Nullable UUID correctsId;
  private @Nullable String correctsNumber;
  private @Nullable LocalDate correctsIssuedOn;
  private @Nullable String reason;
  private @Nullable UUID replacesId;
  private @Nullable String replacesNumber;
  private @Nullable UUID replacedById;
  private @Nullable String replacedByNumber;
  private String previousSeal;
  private String seal;

  @AttributeOverride(name = "times", column = @Column(name = "sent_times"))
  @AttributeOverride(name = "lastOn", column = @Column(name = "sent_on"))
  private @Nullable Mailed sent;

  @AttributeOverride(name = "times", column = @Column(name = "reminded_times"))
  @AttributeOverride(name = "lastOn", column = @Column(name = "reminded_on"))
  private @Nullable Mailed reminded;

  @Version private @Nullable Long version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "invoice_line", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<Line> lines;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "invoice_part", joinColumns = @JoinColumn(name = "invoice_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  private List<InvoicePart> parts = new ArrayList<>();

  Invoice() {}

  /// The first one of a visit.
  Invoice(
      AgreedQuote quote,
      Issuer issuer,
      String recipient,
      InvoiceNumber number,
      Instant performedAt) {
    this(idOf(quote.bookingId()), null, quote, issuer, recipient, number, performedAt);
  }

  private Invoice(
      UUID id,
      @Nullable Invoice replaced,
      AgreedQuote quote,
      Issuer issuer,
      String recipient,
      InvoiceNumber number,
      Instant performedAt) {
    this.id = id;
    this.kind = InvoiceKind.INVOICE;
    this.series = number.series();
    this.sequence = number.sequence();
    this.number = number.shown();
    this.issuedOn = number.issuedOn();
    this.previousSeal = number.previousSeal();
    this.issuerId = issuer.id();
    this.status = InvoiceStatus.ISSUED;
    this.patientId = quote.patientId();
    this.accountId = quote.accountId();
    this.bookingId = quote.bookingId();
    this.issuerName = issuer.displayName();
    this.issuerRpps = issuer.rpps();
    this.issuerStreet = issuer.street();
    this.issuerPostalCode = issuer.postalCode();
    this.issuerCity = issuer.city();
    this.recipientName = recipient;
    var split = quote.split();
    this.totalMinor = quote.amount().minor() - split.exempted();
    this.currency = quote.amount().currency();
    this.lines = lines(quote, split, performedAt);
    for (int n = 0; n < quote.parts().size(); n++)
      add(new InvoicePart(quote.parts().get(n), split.parts().get(n)));
    if (replaced != null) {
      this.replacesId = replaced.id;
      this.replacesNumber = replaced.number;
    }
    this.seal = sealed();
  }

  /// @param shares what it takes off the parts of `corrected`, in their order
  private Invoice(
      UUID id,
      Invoice corrected,
      InvoiceNumber number,
      Money amount,
      long[] shares,
      String reason) {
    this.id = id;
    this.kind = InvoiceKind.CREDIT_NOTE;
    this.series = number.series();
    this.sequence = number.sequence();
    this.number = number.shown();
    this.issuedOn = number.issuedOn();
    this.previousSeal = number.previousSeal();
    this.issuerId = corrected.issuerId;
    this.status = InvoiceStatus.CREDITED;
    this.patientId = corrected.patientId;
    this.accountId = corrected.accountId;
    this.bookingId = corrected.bookingId;
    this.issuerName = corrected.issuerName;
    this.issuerRpps = corrected.issuerRpps;
    this.issuerStreet = corrected.issuerStreet;
    this.issuerPostalCode = corrected.issuerPostalCode;
    this.issuerCity = corrected.issuerCity;
    this.recipientName = corrected.recipientName;
    this.totalMinor = amount.minor();
    this.currency = corrected.currency;
    this.correctsId = corrected.id;
    this.correctsNumber = corrected.number;
    this.correctsIssuedOn = corrected.issuedOn;
    this.reason = reason;
    var credited = corrected.lines.getFirst();
    this.lines = List.of(new Line(credited.label, credited.performedAt, totalMinor));
    for (int n = 0; n < corrected.parts.size(); n++)
      add(new InvoicePart(corrected.parts.get(n), shares[n]));
    this.seal = sealed();
  }

  /// Who pays nothing of it does not stand on it.
  private void add(InvoicePart part) {
    if (part.amountMinor() == 0) return;
    parts.add(part);
    payersMinor += part.amountMinor();
  }

  private static List<Line> lines(AgreedQuote quote, Split split, Instant at) {
    var added = quote.supplements();
    var beyond = added.stream().mapToLong(each -> each.amount().minor()).sum();
    var act = new Line(quote.label(), at, quote.amount().minor() - beyond);
    var lines = new ArrayList<Line>();
    lines.add(act);
    added.forEach(each -> lines.add(new Line(label(each.kind()), at, each.amount().minor())));
    var exemption = quote.exemption();
    if (exemption != null && split.exempted() > 0)
      lines.add(new Line("Exonération : " + exemption.reason(), at, -split.exempted()));
    return lines;
  }

  private static String label(SupplementKind kind) {
    return switch (kind) {
      case NIGHT -> "Majoration de nuit";
      case SUNDAY -> "Majoration de dimanche ou de jour férié";
      case AGE -> "Majoration liée à l'âge";
    };
  }

  /// The credit note that takes `amount` off this invoice: off each by what is left of theirs.
  Invoice credit(UUID id, InvoiceNumber number, Money amount, String reason) {
    var shares = Shares.spread(amount.minor(), left());
    var note = new Invoice(id, this, number, amount, shares, reason);
    for (int n = 0; n < parts.size(); n++) parts.get(n).credit(shares[n]);
    payersCreditedMinor = Math.addExact(payersCreditedMinor, note.payersMinor);
    creditedMinor = Math.addExact(creditedMinor, amount.minor());
    status = standing();
    return note;
  }

  /// The invoice that is issued in the place of this one, which was credited in full: over the
  /// price as agreed, by what is said of who pays by now. What payers paid of this one is theirs of
  /// the new one, as far as they pay something of it.
  ///
  /// @throws InvoiceIsReplaced when there is one already
  /// @throws NotCredited when something is left of this one
  Invoice replace(UUID by, AgreedQuote quote, Issuer issuer, String recipient, InvoiceNumber next) {
    if (replacedById != null) throw new InvoiceIsReplaced(requireNonNull(replacedByNumber));
    if (kind != InvoiceKind.INVOICE || status != InvoiceStatus.CREDITED) throw new NotCredited();
    var performedAt = lines.getFirst().performedAt;
    var instead = new Invoice(by, this, quote, issuer, recipient, next, performedAt);
    replacedById = by;
    replacedByNumber = instead.number;
    for (var part : instead.parts)
      parts.stream().filter(each -> each.isOf(part.payerId())).forEach(part::takeOver);
    payersPaidMinor = parts.stream().mapToLong(InvoicePart::receivedMinor).sum();
    instead.payersPaidMinor = instead.parts.stream().mapToLong(InvoicePart::receivedMinor).sum();
    paidMinor = 0;
    return instead;
  }

  /// Whether nothing is left of it to be paid, and another one may be issued.
  boolean isCredited() {
    return status == InvoiceStatus.CREDITED;
  }

  /// What no credit note has taken off yet: of the parts in their order, then of the patient's.
  private long[] left() {
    var left = new long[parts.size() + 1];
    for (int n = 0; n < parts.size(); n++) left[n] = parts.get(n).creditableMinor();
    left[parts.size()] = creditable().minor() - (payersMinor - payersCreditedMinor);
    return left;
  }

  /// Of the first invoice of a booking.
  static UUID idOf(UUID bookingId) {
    return UUID.nameUUIDFromBytes(("invoice/" + bookingId).getBytes(StandardCharsets.UTF_8));
  }

  /// @return whether it became paid in full by this
  boolean paid(Money paid) {
    var was = status;
    paidMinor = paid.minor();
    status = standing();
    return was != status && status == InvoiceStatus.PAID;
  }

  /// @return whether it became paid in full by this
  /// @throws PayerUnknown when they pay nothing of it
  /// @throws NotSoMuchOwed when they owe less, or paid less than goes back
  boolean receivedFrom(UUID payer, Money amount) {
    var was = status;
    var part =
        parts.stream().filter(each -> each.isOf(payer)).findFirst().orElseThrow(PayerUnknown::new);
    part.receive(amount);
    payersPaidMinor += amount.minor();
    status = standing();
    return was != status && status == InvoiceStatus.PAID;
  }

  private InvoiceStatus standing() {
    if (totalMinor > 0 && creditedMinor == totalMinor) return InvoiceStatus.CREDITED;
    var others = payersMinor - payersCreditedMinor - payersPaidMinor;
    return patientDue() <= 0 && others <= 0 ? InvoiceStatus.PAID : InvoiceStatus.ISSUED;
  }

  private long patientDue() {
    return totalMinor - payersMinor - (creditedMinor - payersCreditedMinor) - paidMinor;
  }

  /// Nothing when it can be: once a day.
  Optional<Why> whyNotSent(LocalDate today) {
    return sent != null && sent.lastOn().equals(today)
        ? Optional.of(Why.SENT_TODAY)
        : Optional.empty();
  }

  /// @return which time it is sent
  int send(LocalDate today) {
    sent = Mailed.after(sent, today);
    return sent.times();
  }

  /// Nothing when it can be: what is owed, and had its rest.
  Optional<Why> whyNotReminded(LocalDate today, ReminderSettings settings) {
    if (kind == InvoiceKind.CREDIT_NOTE) return Optional.of(Why.CREDIT_NOTE);
    return switch (status) {
      case PAID -> Optional.of(Why.ALREADY_PAID);
      case CREDITED -> Optional.of(Why.CREDITED);
      case ISSUED -> {
        if (patientDue() <= 0) yield Optional.of(Why.ALREADY_PAID);
        if (settings.restsSince(issuedOn, today)) yield Optional.of(Why.NOT_DUE_YET);
        yield reminded != null && settings.restsSince(reminded.lastOn(), today)
            ? Optional.of(Why.REMINDED_RECENTLY)
            : Optional.empty();
      }
    };
  }

  /// @return which reminder of it this is
  int remind(LocalDate today) {
    reminded = Mailed.after(reminded, today);
    return reminded.times();
  }

  /// What no credit note has taken off yet.
  Money creditable() {
    return money(kind == InvoiceKind.INVOICE ? totalMinor - creditedMinor : 0);
  }

  boolean isAsIssued() {
    return seal.equals(sealed());
  }

  /// Over all that stands on the paper.
  private String sealed() {
    var text =
        Stream.concat(
            lines.stream().flatMap(Line::fields), parts.stream().flatMap(InvoicePart::fields));
    var fields =
        Stream.of(
            id,
            issuerId,
            series,
            sequence,
            number,
            kind,
            patientId,
            accountId,
            bookingId,
            issuedOn,
            issuerName,
            issuerRpps,
            issuerStreet,
            issuerPostalCode,
            issuerCity,
            recipientName,
            totalMinor,
            currency,
            correctsId,
            correctsNumber,
            correctsIssuedOn,
            reason);
    var replaced =
        replacesId == null || replacesNumber == null
            ? Stream.<Object>empty()
            : Stream.<Object>of(replacesId, replacesNumber);
    return Chain.seal(
        previousSeal, Stream.of(fields, text, replaced).flatMap(each -> each).toArray());
  }

  InvoiceIssued issued() {
    return new InvoiceIssued(
        id, number, bookingId, issuerId, patientId, accountId, money(totalMinor), issuedOn);
  }

  /// @param together the numbers that its mail tells of; empty: another one's mail tells of it
  InvoiceSent sent(List<String> together) {
    return new InvoiceSent(id, number, bookingId, issuerId, accountId, together);
  }

  /// @param together as in [#sent]
  InvoiceReminded reminded(List<String> together) {
    var times = requireNonNull(reminded).times();
    return new InvoiceReminded(id, number, bookingId, issuerId, accountId, times, together);
  }

  PayerPaid paidBy(TakeFromPayer taken) {
    return new PayerPaid(
        id, bookingId, issuerId, taken.payerId(), taken.amount(), taken.receivedOn());
  }

  /// Of this credit note.
  InvoiceCredited credited() {
    return new InvoiceCredited(
        requireNonNull(correctsId),
        id,
        number,
        bookingId,
        issuerId,
        patientId,
        accountId,
        money(totalMinor),
        issuedOn);
  }

  UUID id() {
    return id;
  }

  InvoiceKind kind() {
    return kind;
  }

  String series() {
    return series;
  }

  int sequence() {
    return sequence;
  }

  String number() {
    return number;
  }

  String seal() {
    return seal;
  }

  String previousSeal() {
    return previousSeal;
  }

  /// Of the issuer's numbers.
  String prefix() {
    return number.substring(0, number.indexOf('-'));
  }

  UUID issuerId() {
    return issuerId;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  UUID accountId() {
    return accountId;
  }

  /// Who tells whom: all papers that have it in common are told of in one mail.
  String correspondence() {
    return issuerId + "/" + accountId;
  }

  UUID bookingId() {
    return bookingId;
  }

  UUID patientId() {
    return patientId;
  }

  Printed printed() {
    var issuer = new Letterhead(issuerName, issuerRpps, issuerStreet, issuerPostalCode, issuerCity);
    return new Printed(shown(), issuer);
  }

  health.consulta.contract.billing.Invoice shown() {
    return new health.consulta.contract.billing.Invoice(
        id,
        number,
        kind,
        status,
        issuerId,
        patientId,
        bookingId,
        issuerName,
        recipientName,
        issuedOn,
        lines.stream()
            .map(line ->
                new health.consulta.contract.billing.Invoice.Line(
                    line.label, line.performedAt, money(line.amountMinor)))
            .toList(),
        money(totalMinor),
        money(paidMinor),
        money(creditedMinor),
        correction(),
        Mailed.shown(sent),
        Mailed.shown(reminded),
        parts.stream().map(part -> part.shown(currency)).toList(),
        paper(replacesId, replacesNumber),
        paper(replacedById, replacedByNumber));
  }

  private static health.consulta.contract.billing.Invoice.@Nullable Paper paper(
      @Nullable UUID id, @Nullable String number) {
    return id == null || number == null
        ? null
        : new health.consulta.contract.billing.Invoice.Paper(id, number);
  }

  private health.consulta.contract.billing.Invoice.@Nullable Correction correction() {
    if (correctsId == null) return null;
    return new health.consulta.contract.billing.Invoice.Correction(
        correctsId,
        requireNonNull(correctsNumber),
        requireNonNull(correctsIssuedOn),
        requireNonNull(reason));
  }

  private Money money(long minor) {
    return new Money(minor, currency);
  }

  @Embeddable
  static class Line {
    private String label;
    private Instant performedAt;
    private long amountMinor;

    Line() {}

    Line(String label, Instant performedAt, long amountMinor) {
      this.label = label;
      this.performedAt = performedAt.truncatedTo(ChronoUnit.MILLIS); // as it is stored
      this.amountMinor = amountMinor;
    }

    Stream<Object> fields() {
      return Stream.of(label, performedAt, amountMinor);
    }
  }
}
