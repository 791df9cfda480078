package health.consulta.portal.invoices;

import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import java.util.List;
import java.util.regex.Pattern;

/// An invoice that was not mailed.
///
/// @param why a code
record Left(Invoice paper, String why) {
  private static final Pattern PLACE = Pattern.compile("invoiceIds\\[(\\d+)]");

  static List<Left> of(MailedInvoices answer, List<Invoice> papers) {
    return answer.left().stream()
        .flatMap(each ->
            papers.stream()
                .filter(paper -> paper.id().equals(each.invoiceId()))
                .map(paper -> new Left(paper, each.why().name())))
        .toList();
  }

  /// As a refusal of all of them names them.
  ///
  /// @param papers in the order asked
  static List<Left> named(GatewayProblem problem, List<Invoice> papers) {
    return problem.errors().stream()
        .flatMap(error ->
            PLACE
                .matcher(error.field())
                .results()
                .map(place -> Integer.parseInt(place.group(1)))
                .filter(place -> place < papers.size())
                .map(place -> new Left(papers.get(place), error.message())))
        .toList();
  }

  String words() {
    return Words.of(
        "invoices.mail.why",
        paper.number(),
        paper.recipientName(),
        Words.ofCode("invoices.why", why));
  }
}
