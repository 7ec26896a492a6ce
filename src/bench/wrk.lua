-- Prints, last, what the scripts read: requests, microseconds, bytes, answers other than 2xx and 3xx, failed connections.
done = function(summary, latency, requests)
  local e = summary.errors
  print(string.format("MEASURED %d %d %d %d %d", summary.requests, summary.duration, summary.bytes, e.status,
    e.connect + e.read + e.write + e.timeout))
end
