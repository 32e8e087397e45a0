using System.Text;
using System.Text.Json;
using Libvirt.Driver.Qemu.Guests;
using Libvirt.Driver.Qemu.Monitor;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Tests.Devices;

/// <summary>A QEMU that expects certain commands in a certain order. Events in its answers are told to those who wait for them.</summary>
/// <param name="steps">Command, answer, whether it may be left out.</param>
/// <param name="run">Who waits for devices to go.</param>
/// <param name="expected">Arguments of each command, "*" for any; null when none are compared.</param>
internal sealed class ScriptedQmp(IReadOnlyList<(string Command, string Reply, bool IsOptional)> steps, QemuRun run, IReadOnlyList<string?>? expected = null) : IQmp
{
    private int _next;
    private InvalidOperationException? _surprise;

    /// <summary>Commands that were expected and did not come.</summary>
    public IEnumerable<string> Unused => steps.Skip(_next).Where(s => !s.IsOptional).Select(s => s.Command);

    public QmpCall Begin(string command, JsonObject? arguments = null, IReadOnlyList<int>? descriptors = null)
    {
        // What follows the first surprise only undoes things.
        if (_surprise is not null)
            throw _surprise;
        if (_next >= steps.Count || steps[_next].Command != command)
            throw _surprise = new InvalidOperationException($"'{command} {arguments}' came instead of '{(_next < steps.Count ? steps[_next].Command : "nothing")}'");
        if (expected is not null && expected[_next] is not "*" && expected[_next] != arguments?.ToString())
            throw _surprise = new InvalidOperationException($"'{command} {arguments}' came instead of '{command} {expected[_next]}'");
        JsonObject? reply = null;
        foreach (var message in Messages(steps[_next++].Reply))
            if (message.GetString("event") is null)
                reply = message;
            else if (message.GetString("event") == "DEVICE_DELETED")
                run.Removals.Tell(message.GetObject("data")!.GetString("device")!, isGone: true);
        return QmpCall.Answered(new(command, reply!));
    }

    private static IEnumerable<JsonObject> Messages(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text).AsMemory();
        while (!bytes.Span.TrimStart(" \r\n\t"u8).IsEmpty)
        {
            var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { AllowMultipleValues = true });
            reader.Read();
            reader.Skip();
            int length = (int)reader.BytesConsumed;
            yield return (JsonObject)JsonValue.Parse(bytes.Span[..length]);
            bytes = bytes[length..];
        }
    }
}
