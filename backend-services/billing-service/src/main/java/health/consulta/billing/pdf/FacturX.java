package health.consulta.billing.pdf;

import health.consulta.billing.Letterhead;
import health.consulta.billing.Printed;
import health.consulta.contract.Money;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.Invoice.Line;
import health.consulta.contract.billing.Invoice.PayerPart;
import health.consulta.contract.billing.InvoiceKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.mustangproject.Allowance;
import org.mustangproject.Item;
import org.mustangproject.Product;
import org.mustangproject.ReferencedDocument;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromPDFA;

/// The same invoice for programs: EN 16931 as CII in the PDF (Factur-X).
///
/// Care is of VAT category E. Who treats has no VAT number, and stands with the RPPS number as
/// identifier and registration (BT-29, BT-32).
class FacturX {
  private static final String CARE = "VATEX-EU-132-1C";
  private static final String EXEMPTION = "Exonération de TVA, art. 261-4-1° du CGI";

  /// UN/ECE recommendation 20: one piece.
  private static final String ONE = "C62";

  private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private FacturX() {}

  /// @param pdf PDF/A-3
  static byte[] in(byte[] pdf, Printed printed) {
    try (var exporter = new ZUGFeRDExporterFromPDFA()) {
      exporter.load(pdf);
      exporter.setProducer("Consulta");
      exporter.setCreator("Consulta");
      exporter.setZUGFeRDVersion(2);
      exporter.setProfile(Profiles.getByName("EN16931"));
      exporter.setTransaction(invoice(printed));
      var whole = new ByteArrayOutputStream();
      exporter.export(whole);
      return whole.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static org.mustangproject.Invoice invoice(Printed printed) {
    var paper = printed.invoice();
    var invoice =
        new org.mustangproject.Invoice()
            .setNumber(paper.number())
            .setIssueDate(date(paper.issuedOn()))
            .setDueDate(date(paper.issuedOn()))
            .setDeliveryDate(date(performed(paper)))
            .setCurrency(paper.total().currency())
            .setSender(issuer(printed.issuer()))
            .setRecipient(new TradeParty().setName(paper.recipientName()).setCountry("FR"));
    for (var line : paper.lines())
      if (line.amount().minor() < 0) invoice.addAllowance(allowance(line));
      else invoice.addItem(item(line));
    var corrects = paper.corrects();
    if (corrects != null)
      invoice
          .setCreditNote()
          .addInvoiceReferencedDocument(
              new ReferencedDocument(corrects.number(), date(corrects.issuedOn())))
          .addNote(corrects.reason());
    paper.payers().forEach(part -> invoice.addNote(note(part)));
    if (paper.kind() == InvoiceKind.INVOICE && settled(paper).minor() != 0)
      invoice.setTotalPrepaidAmount(amount(settled(paper)));
    return invoice;
  }

  /// What the patient is not to pay, or not any more, for whatever reason (BT-113): what others pay
  /// is part of it.
  private static Money settled(Invoice paper) {
    return paper.total().minus(paper.due());
  }

  private static String note(PayerPart part) {
    return "Pris en charge par %s (%s) : %s EUR"
        .formatted(part.name(), part.reference(), amount(part.amount()));
  }

  /// What the practice gives up of the price (BG-20).
  private static Allowance allowance(Line line) {
    var allowance = new Allowance(amount(line.amount().abs()));
    allowance.setReason(line.label());
    allowance
        .setTaxRateApplicablePercent(BigDecimal.ZERO)
        .setTaxCategoryCode("E")
        .setTaxExemptionReason(EXEMPTION)
        .setTaxExemptionReasonCode(CARE);
    return allowance;
  }

  private static TradeParty issuer(Letterhead issuer) {
    return new TradeParty(issuer.name(), issuer.street(), issuer.postalCode(), issuer.city(), "FR")
        .setID(issuer.rpps())
        .addTaxID(issuer.rpps());
  }

  private static Item item(Line line) {
    var care =
        new Product(line.label(), "", ONE, BigDecimal.ZERO)
            .setTaxCategoryCode("E")
            .setTaxExemptionReason(EXEMPTION)
            .setTaxExemptionReasonCode(CARE);
    return new Item(care, amount(line.amount()), BigDecimal.ONE);
  }

  private static LocalDate performed(Invoice paper) {
    return paper.lines().getFirst().performedAt().atZone(ZONE).toLocalDate();
  }

  private static Date date(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
  }

  private static BigDecimal amount(Money money) {
    return BigDecimal.valueOf(money.minor(), 2);
  }
}
