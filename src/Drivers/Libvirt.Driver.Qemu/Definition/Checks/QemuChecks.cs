namespace Libvirt.Driver.Qemu.Definition.Checks;

/// <summary>What QEMU cannot run, step by step, in the order in which native complains.</summary>
internal static class QemuChecks
{
    private static readonly Action<QemuGuest>[] Steps =
    [
        CharacterChecks.Run,
    ];

    public static void Run(QemuGuest guest)
    {
        foreach (var step in Steps)
            step(guest);
    }
}
