using Xunit;

namespace Libvirt.Driver.Test.Tests;

/// <summary>Whole sessions, call by call as native libvirt 12.8 answered them (record-native.py).</summary>
[Collection("default host")]
public class ScenarioTests
{
    [Theory]
    [InlineData("host")]
    [InlineData("lifecycle")]
    [InlineData("tuning")]
    [InlineData("guest")]
    [InlineData("devices")]
    [InlineData("saving")]
    [InlineData("snapshots")]
    [InlineData("checkpoints")]
    [InlineData("revert")]
    [InlineData("more")]
    [InlineData("node")]
    public void AnswersAsNative(string name)
    {
        using var session = new ScenarioSession();
        var actual = Steps(session.Run(Resources.Text(name + ".scenario"), Resources.Text(name + ".native")));
        var expected = Steps(Resources.Text(name + ".native"));
        var wrong = new List<string>();
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
            if (expected[i] != actual[i])
                wrong.Add($"--- native\n{expected[i]}+++ ours\n{actual[i]}");
        if (Environment.GetEnvironmentVariable("SCENARIO_OUTPUT") is { } folder)
            File.WriteAllText(Path.Combine(folder, name + ".wrong"), string.Concat(wrong));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {expected.Count} steps differ:\n" + string.Concat(wrong.Take(10)));
    }

    /// <summary>A step begins with "> ".</summary>
    private static List<string> Steps(string text)
    {
        var steps = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            if (line.StartsWith("> ", StringComparison.Ordinal) || steps.Count == 0)
                steps.Add(line + "\n");
            else
                steps[^1] += line + "\n";
        return steps;
    }
}
