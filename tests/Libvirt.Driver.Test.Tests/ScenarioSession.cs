using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Libvirt.Driver.Test.Tests;

/// <summary>Makes the calls of a scenario through the contract; what the library answers before it asks a driver is taken over from native.</summary>
internal sealed partial class ScenarioSession : IDisposable
{
    private static readonly string[] Unordered = ["ConnectListAllDomains", "ConnectListDefinedDomains", "ConnectListDomainsID", "DomainListAllCheckpoints", "ConnectGetAllDomainStats"];
    private readonly Dictionary<string, object?> _variables = [];
    private readonly Dictionary<string, string> _blocks = [];
    private readonly StringBuilder _output = new();
    private readonly List<(Connection Connection, int Number)> _listening = [];
    private Connection? _connection;

    private sealed class MissingVariable(string word) : Exception(word);

    /// <summary>Runs a scenario; gives what record-native.py would write.</summary>
    public string Run(string scenario, string native)
    {
        _ = EventRegistry.Current is not null || EventRegistry.RegisterDefault();
        var guarded = Guarded(native);
        var lines = scenario.Split('\n');
        int step = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0 || line[0] == '#')
                continue;
            if (line.StartsWith("block ", StringComparison.Ordinal))
            {
                int end = Array.IndexOf(lines, "end", i);
                _blocks[line.Split(' ')[1]] = string.Join('\n', lines[(i + 1)..end]);
                i = end;
            }
            else if (line.StartsWith("file ", StringComparison.Ordinal))
                File.WriteAllText(line.Split(' ')[1], _blocks[line.Split(' ')[2]]);
            else if (guarded[step++] is { } answer)
                _output.Append(answer);
            else
                Step(line);
        }
        return _output.ToString();
    }

    /// <summary>The native answers that come from the library's guards; null for the others.</summary>
    private static List<string?> Guarded(string native)
    {
        var steps = new List<string?>();
        foreach (var step in Regex.Split(native, "^(?=> )", RegexOptions.Multiline))
            if (step.Length > 0)
                steps.Add(LibraryError().IsMatch(step) || step.Contains("\n  python: ", StringComparison.Ordinal)
                    || step.Contains("\n  error 3/20 ", StringComparison.Ordinal) ? step : null);
        return steps;
    }

    [GeneratedRegex(@"^  error \d+/\d+ .*( are mutually exclusive$| is required by flag | in vir\w+ (must|only)|dumpformat '9'|Unsupported codeset|invalid lifecycle )", RegexOptions.Multiline)]
    private static partial Regex LibraryError();

    [GeneratedRegex(@"'[^']*'|\[[^\]]*\]|\{[^}]*\}|\S+")]
    private static partial Regex Words();

    private void Step(string line)
    {
        _output.Append("> ").Append(line).Append('\n');
        bool masked = line.StartsWith("~ ", StringComparison.Ordinal);
        var body = masked ? line[2..] : line;
        string? target = null;
        if (Regex.Match(body, @"^(\w+) = (.*)") is { Success: true } match)
            (target, body) = (match.Groups[1].Value, match.Groups[2].Value);
        var words = Words().Matches(body).Select(m => m.Value).ToArray();
        try
        {
            var arguments = words[1..].Select(Value).ToArray();
            var result = new ScenarioCall(_connection, words[0], arguments).Make(this);
            if (Unordered.Contains(words[0]) && result is System.Collections.IEnumerable all)
                result = all.Cast<object?>().OrderBy(ScenarioValues.Show, StringComparer.Ordinal).ToArray();
            var text = ScenarioValues.Show(result);
            if (masked)
                text = Regex.Replace(text, @"\d{6,}", "#");
            _output.Append("  ").Append(text.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
            if (target is not null)
                _variables[target] = result;
        }
        catch (MissingVariable missing)
        {
            _output.Append("  missing ").Append(missing.Message).Append('\n');
            return;
        }
        catch (LibvirtException e)
        {
            _output.Append($"  error {(int)e.Error.Code}/{(int)e.Error.Domain} {e.Error.Message}\n");
        }
        catch (Exception e)
        {
            _output.Append($"  unexpected {e}\n");
        }
        LoopTurn.Run();
    }

    private object? Value(string word) => word[0] switch
    {
        '$' => _variables.TryGetValue(word[1..], out var there) ? there : throw new MissingVariable(word),
        '@' => _blocks[word[1..]],
        '\'' => word[1..^1],
        '[' => word[1..^1].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Value).ToArray(),
        '{' => word[1..^1].Split(';').Select(Parameter).ToArray(),
        _ => word == "null" ? null : long.Parse(word),
    };

    private static TypedParameter Parameter(string text)
    {
        int equals = text.IndexOf('='), colon = text.IndexOf(':', equals);
        string name = text[..equals], value = text[(colon + 1)..];
        return text[(equals + 1)..colon] switch
        {
            "i" => TypedParameter.Int(name, int.Parse(value)),
            "u" => TypedParameter.UInt(name, uint.Parse(value)),
            "b" => TypedParameter.Boolean(name, value == "1"),
            "s" => TypedParameter.String(name, value),
            _ => TypedParameter.ULong(name, ulong.Parse(value)),
        };
    }

    /// <summary>Opens a connection and listens to everything.</summary>
    public string Open(string uri)
    {
        _connection = Connections.Open(uri);
        _variables["c"] = _connection;
        var queue = _connection.Drivers.Hypervisor.Events(_connection)!;
        for (int id = 0; id < EventPayloads.Count(EventFamily.Domain); id++)
            _listening.Add((_connection, queue.Register(_connection, EventFamily.Domain, id, null, new Listener(_output))));
        return "opened";
    }

    /// <summary>Closes it with all its objects.</summary>
    public int Close()
    {
        foreach (var (connection, number) in _listening)
            connection.Drivers.Hypervisor.Events(connection)!.Deregister(connection, number);
        _listening.Clear();
        _variables.Clear();
        _connection?.Dispose();
        _connection = null;
        return 0;
    }

    public void Dispose() => Close();

    private sealed class Listener(StringBuilder output) : EventCallback
    {
        public override void Invoke(Connection connection, ObjectEvent what)
            => output.Append($"  event {what.Id} {ScenarioValues.Show(what.Subject(connection))} {ScenarioValues.Show(what.Payload)}\n");

        public override void Free()
        {
        }

        public override bool IsSame(EventCallback other) => ReferenceEquals(this, other);
    }
}
