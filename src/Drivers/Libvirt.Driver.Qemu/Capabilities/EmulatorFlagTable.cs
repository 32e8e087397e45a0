using System.Collections.Frozen;

namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>All capabilities that libvirt knows, and how each is recognized.</summary>
public static partial class EmulatorFlagTable
{
    /// <summary>In the order in which native writes them.</summary>
    public static IReadOnlyList<EmulatorFlag> All { get; } = Read();

    private static readonly FrozenDictionary<string, EmulatorFlag> ByName = All.ToFrozenDictionary(f => f.Name);

    /// <summary>A capability by its name; null when libvirt knows none of this name.</summary>
    public static EmulatorFlag? Find(string name) => ByName.GetValueOrDefault(name);

    private static List<EmulatorFlag> Read()
    {
        var result = new List<EmulatorFlag>();
        foreach (var line in Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(" = ");
            var signs = new List<EmulatorSign>();
            bool retired = false;
            foreach (var sign in parts[1].Split(" | "))
            {
                var words = sign.Split(' ');
                if (words is ["retired"])
                    retired = true;
                else
                    signs.Add(new(Kind(words[0]), words[1], words.Length > 2 ? words[2] : null));
            }
            result.Add(new(result.Count, parts[0], signs, retired));
        }
        return result;
    }

    private static EmulatorSignKind Kind(string word) => word switch
    {
        "type" => EmulatorSignKind.Type,
        "device" => EmulatorSignKind.Device,
        "object" => EmulatorSignKind.Object,
        "machine" => EmulatorSignKind.Machine,
        "option" => EmulatorSignKind.Option,
        "schema" => EmulatorSignKind.Schema,
        "accelerator" => EmulatorSignKind.Accelerator,
        "cpu" => EmulatorSignKind.Cpu,
        _ => throw new InvalidOperationException($"the table of capabilities has a sign '{word}'"),
    };
}
