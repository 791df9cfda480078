package health.consulta.kit.web;

import health.consulta.kit.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body larger than any that the product has a use for, announced or not.
class BodyLimit extends OncePerRequestFilter {
  private final Problems problems;
  private final long most;

  BodyLimit(Problems problems, long most) {
    this.problems = problems;
    this.most = most;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getContentLengthLong() > most) {
      var refusal = new TooLarge(most);
      problems.write(response, HttpStatus.CONTENT_TOO_LARGE, refusal.code(), refusal.detail());
      return;
    }
    chain.doFilter(new Limited(request), response);
  }

  static final class TooLarge extends Refusal {
    TooLarge(long most) {
      super(Kind.TOO_LARGE, "BODY_TOO_LARGE", "The body is larger than " + most + " bytes.");
    }
  }

  private final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counting(super.getInputStream());
    }
  }

  private final class Counting extends ServletInputStream {
    private final ServletInputStream in;
    private long read;

    Counting(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int one = in.read();
      if (one >= 0) count(1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int some = in.read(bytes, offset, length);
      if (some > 0) count(some);
      return some;
    }

    private void count(int some) {
      read += some;
      if (read > most) throw new TooLarge(most);
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
