package health.consulta.billing.web;

import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.kit.Invalid;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Papers as files.
interface Papers {
  List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  /// @param preferred as in `Accept-Language`
  /// @return French when none of ours is preferred
  static Locale language(String preferred) {
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(preferred), LANGUAGES);
      return found == null ? Locale.FRENCH : found;
    } catch (IllegalArgumentException e) {
      throw new Invalid("Accept-Language", "is no list of languages");
    }
  }

  /// A file to look at, which nobody in between may keep.
  static ResponseEntity<byte[]> answer(String name, byte[] pdf) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .body(pdf);
  }

  static String file(Invoice paper) {
    var word = paper.kind() == InvoiceKind.CREDIT_NOTE ? "avoir-" : "facture-";
    return word + paper.number() + ".pdf";
  }
}
