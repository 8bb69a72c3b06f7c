# Deciles of the term total of R's forecasts on published series, from 500 simulated paths each:
#   Rscript peers.R FILE.csv "12 12;24 12" PEERS.csv ["ets theta naive"]
# (history and months; history 0: all; the methods, by default all four). Needs R's forecast. `against.ts` compares the range with them.
suppressMessages(library(forecast))
args <- commandArgs(TRUE)
series <- read.csv(args[1], colClasses = "character")
rows <- lapply(strsplit(strsplit(args[2], ";")[[1]], " "), as.integer)
paths <- 500
shown <- c(.025, 1:9 / 10, .975)

numbers <- function(text) as.numeric(strsplit(text, " ")[[1]])
fitted <- function(fit, h) replicate(paths, sum(simulate(fit, nsim = h, future = TRUE)))

# Simple exponential smoothing with half the linear trend, after a seasonal test at 10 %, as thetaf has it
theta <- function(x, h) {
  n <- length(x); season <- rep(1, h)
  if (n > 24) {
    r <- acf(x, lag.max = 12, plot = FALSE)$acf[-1]
    if (abs(r[12]) / sqrt((1 + 2 * sum(r[-12]^2)) / n) > qnorm(.95) && all(x > 0)) {
      factors <- decompose(x, type = "multiplicative")$seasonal
      x <- x / factors
      season <- as.numeric(factors[n - 11 + (0:(h - 1)) %% 12])
    }
  }
  y <- as.numeric(x); slope <- unname(lsfit(0:(n - 1), y)$coef[2]) / 2
  fit <- ets(ts(y), model = "ANN", opt.crit = "mse")
  a <- max(1e-10, fit$par["alpha"]); level <- as.numeric(tail(fit$states[, 1], 1))
  drift <- slope * ((0:(h - 1)) + (1 - (1 - a)^n) / a)
  replicate(paths, {
    e <- rnorm(h, 0, sqrt(fit$sigma2))
    sum((level + a * c(0, cumsum(e))[1:h] + drift + e) * season)
  })
}

# The months of a year ago with the error of the years seen; the last month where there is no second year
naive <- function(x, h) {
  y <- as.numeric(x); n <- length(y)
  if (n <= 12) return(replicate(paths, sum(tail(y, 1) + cumsum(rnorm(h, 0, sqrt(mean(diff(y)^2)))))))
  deviation <- sqrt(mean((y[13:n] - y[1:(n - 12)])^2))
  replicate(paths, {
    year <- tail(y, 12); all <- c()
    for (k in seq_len(ceiling(h / 12))) { year <- year + rnorm(12, 0, deviation); all <- c(all, year) }
    sum(all[1:h])
  })
}

methods <- list(ets = function(x, h) fitted(ets(x), h), arima = function(x, h) fitted(auto.arima(x), h),
                theta = theta, naive = naive)
if (length(args) > 3) methods <- methods[strsplit(args[4], " ")[[1]]]
out <- file(args[3], "a")
for (row in rows) for (i in seq_len(nrow(series))) {
  train <- numbers(series$train[i]); test <- numbers(series$test[i])
  known <- if (row[2] > length(test)) head(c(train, test), -row[2]) else train
  if (row[1] > 0) known <- tail(known, row[1])
  set.seed(i)
  for (name in names(methods)) {
    q <- tryCatch(suppressWarnings(quantile(methods[[name]](ts(known, frequency = 12), row[2]), shown, na.rm = TRUE)),
                  error = function(e) rep(NA, length(shown)))
    writeLines(paste(c(basename(args[1]), row, series$id[i], name, signif(q, 7)), collapse = ","), out)
  }
}
