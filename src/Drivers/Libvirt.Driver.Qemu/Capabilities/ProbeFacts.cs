namespace Libvirt.Driver.Qemu.Capabilities;

/// <summary>What QEMU told while it was asked, as far as capabilities are recognized by it.</summary>
internal sealed class ProbeFacts
{
    /// <summary>Types of objects.</summary>
    public HashSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Properties: "type property"; those of machines under "machine none" and the like.</summary>
    public HashSet<string> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Options of the command line, alone and with each parameter: "option parameter".</summary>
    public HashSet<string> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>Accelerators that work.</summary>
    public HashSet<string> Accelerators { get; } = new(StringComparer.Ordinal);

    /// <summary>Models of processors.</summary>
    public HashSet<string> Cpus { get; } = new(StringComparer.Ordinal);

    /// <summary>The schema of QMP.</summary>
    public QmpSchema Schema { get; set; } = new(new());

    /// <summary>The capabilities that follow.</summary>
    public EmulatorFlagSet Flags()
    {
        var flags = new EmulatorFlagSet();
        foreach (var flag in EmulatorFlagTable.All)
            foreach (var sign in flag.Signs)
                if (Shows(sign))
                {
                    flags.Set(flag);
                    break;
                }
        return flags;
    }

    /// <summary>Whether a sign shows.</summary>
    public bool Shows(EmulatorSign sign) => sign.Kind switch
    {
        EmulatorSignKind.Type => Types.Contains(sign.Subject),
        EmulatorSignKind.Schema => Schema.Has(sign.Subject),
        EmulatorSignKind.Accelerator => Accelerators.Contains(sign.Subject),
        EmulatorSignKind.Cpu => Cpus.Contains(sign.Subject),
        EmulatorSignKind.Option => Options.Contains(sign.Property is null ? sign.Subject : $"{sign.Subject} {sign.Property}"),
        EmulatorSignKind.Machine => Properties.Contains($"machine {sign.Subject} {sign.Property}"),
        _ => Properties.Contains($"{sign.Subject} {sign.Property}"),
    };
}
