namespace Libvirt.Driver.Test.Tests;

/// <summary>Makes the calls of a file and writes down the answers, as record-calls.py does with native libvirt.</summary>
internal sealed class Transcript
{
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, object> _variables = new(StringComparer.Ordinal);

    /// <summary>Compares our answers with the recorded ones.</summary>
    public static void Check(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, name);
        var transcript = new Transcript();
        EventRegistry.RegisterDefault();
        transcript._variables["c"] = new TranscriptHost(transcript._lines, path + ".xml").Connection;
        foreach (var line in File.ReadAllLines(path + ".calls"))
            if (line.Length > 0 && line[0] != '#')
                transcript.Step(line);
        var expected = File.ReadAllText(path + ".native");
        var actual = string.Join('\n', transcript._lines) + "\n";
        if (expected != actual)
            Assert.Fail(FirstDifferences(expected.Split('\n'), actual.Split('\n')));
    }

    private void Step(string line)
    {
        _lines.Add("> " + line);
        var words = line.Split(" | ", StringSplitOptions.TrimEntries);
        var head = words[0].Split(" = ");
        if (words.Any(w => w.StartsWith('$') && !_variables.ContainsKey(w[1..])))
        {
            _lines.Add("  missing");
            return;
        }
        try
        {
            var arguments = new TranscriptArguments(words.AsSpan(1).ToArray().Select(Value).ToArray());
            var result = TranscriptCalls.All.TryGetValue(head[^1], out var call)
                ? call(arguments)
                : throw new InvalidOperationException("TranscriptCalls has no " + head[^1]);
            _lines.AddRange(("  " + TranscriptValue.Show(result)).Split('\n'));
            if (head.Length == 2)
                _variables[head[0]] = result!;
        }
        catch (LibvirtException e)
        {
            _lines.AddRange($"  error {(int)e.Error.Code}/{(int)e.Error.Domain} {e.Error.Message.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal)}".Split('\n'));
        }
        LoopTurn.Run();
    }

    private object? Value(string word)
        => word == "null" ? null : word.StartsWith('$') ? _variables[word[1..]] : word.Replace("\\n", "\n", StringComparison.Ordinal);

    private static string FirstDifferences(string[] expected, string[] actual)
    {
        int at = 0;
        while (at < expected.Length && at < actual.Length && expected[at] == actual[at])
            at++;
        int call = Math.Min(at, actual.Length - 1);
        while (call > 0 && !actual[call].StartsWith("> ", StringComparison.Ordinal))
            call--;
        return $"line {at + 1}, after {actual[call]}\nnative:\n{string.Join('\n', expected.Skip(at).Take(12))}\nours:\n{string.Join('\n', actual.Skip(at).Take(12))}";
    }
}
