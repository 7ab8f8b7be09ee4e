-- For wrk: each request is drawn at random from requests made ready at the start, one per member, so that drawing costs
-- next to nothing. Arguments: a file of "token<TAB>path" lines, the method, and a file with the body or "-".
local requests = {}

function init(arguments)
  local file, method, body = arguments[1], arguments[2], nil
  if arguments[3] ~= "-" then
    body = io.open(arguments[3]):read("*a")
  end
  for line in io.lines(file) do
    local token, path = line:match("^(.-)\t(.*)$")
    local headers = { ["Authorization"] = "Bearer " .. token, ["Accept"] = "application/json" }
    if body then
      headers["Content-Type"] = "application/json"
    end
    requests[#requests + 1] = wrk.format(method, path, headers, body)
  end
  math.randomseed(os.time() + tonumber(tostring({}):sub(8), 16) % 100000)
end

function request()
  return requests[math.random(#requests)]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.status, errors.connect + errors.read + errors.write + errors.timeout))
end
