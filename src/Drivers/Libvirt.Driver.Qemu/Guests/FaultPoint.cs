namespace Libvirt.Driver.Qemu.Guests;

/// <summary>
/// Places in the life of a guest at which the daemon could die. Tests end the process there and look at what the next daemon makes of it; in all other processes nobody listens.
/// </summary>
internal static class FaultPoint
{
    /// <summary>Who is told; null outside of tests.</summary>
    public static Action<string>? Reached { get; set; }

    /// <summary>The caller is there now.</summary>
    public static void Pass(string name) => Reached?.Invoke(name);
}
