using System.Text.Json.Nodes;

namespace Libvirt.Driver.Remote.Tests.Migration;

/// <summary>A migration by native's client: the program's call, the features it asked for, the steps, the outcome.</summary>
public sealed class RecordedMigration
{
    /// <summary>The guest on the source.</summary>
    public const string Guest = "mig-guest";

    /// <summary>The destination's URI on native's client.</summary>
    public const string DestinationUri = "qemu+tcp://127.0.0.1:17002/system";

    private static readonly Lazy<IReadOnlyList<RecordedMigration>> Loaded = new(Load);

    public static IReadOnlyList<RecordedMigration> All => Loaded.Value;

    public string Name { get; private init; } = "";

    /// <summary>"virDomainMigrate3".</summary>
    public string Function { get; private set; } = "";

    public JsonObject Arguments { get; private set; } = [];

    /// <summary>"source 13" in the order in which native asked, with its answer.</summary>
    public List<(string Feature, bool Supported)> Features { get; } = [];

    public List<RecordedStep> Steps { get; } = [];

    /// <summary>The guest's name on the destination, "0" for calls that only succeed; null where the call failed.</summary>
    public string? Result { get; private set; }

    public RecordedError? Error { get; private set; }

    /// <summary>Calls the driver as the program has called the C function.</summary>
    /// <returns>as <see cref="Result"/></returns>
    public string Call(Domain guest, Connection destination)
    {
        var driver = guest.Connection.Drivers.Hypervisor;
        string? Text(string name) => (string?)Arguments[name];
        ulong Number(string name) => (ulong)Arguments[name]!;
        switch (Function)
        {
            case "virDomainMigrate": return driver.DomainMigrate(guest, destination, Number("flags"), Text("dname"), Text("uri"), Number("bandwidth")).Name;
            case "virDomainMigrate2": return driver.DomainMigrate2(guest, destination, Text("dxml"), Number("flags"), Text("dname"), Text("uri"), Number("bandwidth")).Name;
            case "virDomainMigrate3": return driver.DomainMigrate3(guest, destination, RecordedParameters.Read(Arguments["params"]!), (uint)Number("flags")).Name;
            case "virDomainMigrateToURI": driver.DomainMigrateToURI(guest, Text("duri")!, Number("flags"), Text("dname"), Number("bandwidth")); return "0";
            case "virDomainMigrateToURI2": driver.DomainMigrateToURI2(guest, Text("dconnuri"), Text("miguri"), Text("dxml"), Number("flags"), Text("dname"), Number("bandwidth")); return "0";
            case "virDomainMigrateToURI3": driver.DomainMigrateToURI3(guest, Text("dconnuri"), RecordedParameters.Read(Arguments["params"]!), (uint)Number("flags")); return "0";
            default: throw new InvalidDataException(Function);
        }
    }

    private static IReadOnlyList<RecordedMigration> Load()
    {
        var all = new List<RecordedMigration>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Migration", "recordings.txt")))
            if (line.StartsWith("== ", StringComparison.Ordinal))
                all.Add(new() { Name = line[3..] });
            else
                all[^1].Add(line);
        return all;
    }

    private void Add(string line)
    {
        var words = line.Split(' ', 2);
        if (Function.Length == 0)
            (Function, Arguments) = (words[0], JsonNode.Parse(words[1])!.AsObject());
        else if (words[0] == "result")
            Result = JsonNode.Parse(words[1])!.ToString();
        else if (words[0] == "error")
            Error = RecordedError.Parse(JsonNode.Parse(words[1])!);
        else if (words[1].StartsWith("feature ", StringComparison.Ordinal))
            Features.Add(($"{words[0]} {words[1].Split(' ')[1]}", words[1].EndsWith('1')));
        else
            Steps.Add(RecordedStep.Parse(line));
    }
}
