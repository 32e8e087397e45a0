using System.Globalization;

namespace Libvirt.Host.Network;

/// <summary>Chooses names for network devices of guests: "vnet0", "vnet1" and so on. A name is not given again soon, so that nobody takes a new device for the old one.</summary>
public static class InterfaceNames
{
    /// <summary>Prefix of taps.</summary>
    public const string Tap = "vnet";

    /// <summary>Prefix of macvtaps.</summary>
    public const string Macvtap = "macvtap";

    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, int> Last = [];

    /// <summary>A name that no device has.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INTERNAL_ERROR: all are taken</exception>
    public static string Next(string prefix)
    {
        int most = Largest(prefix);
        lock (Gate)
            for (int tries = 0; tries <= Math.Min(most, MostTries); tries++)
            {
                int next = Last.GetValueOrDefault(prefix, -1) + 1;
                Last[prefix] = next = next > most ? 0 : next;
                var name = prefix + next.ToString(CultureInfo.InvariantCulture);
                if (NetworkLink.Find(name) is null)
                    return name;
            }
        throw LibvirtException.Internal(ErrorDomain.None, $"no unused {prefix} names available");
    }

    /// <summary>A guest that is taken over has this name; those chosen from now on are behind it.</summary>
    public static void Take(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)[Tap, Macvtap])
            if (name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= Largest(prefix))
                lock (Gate)
                    Last[prefix] = Math.Max(number, Last.GetValueOrDefault(prefix, -1));
    }

    /// <summary>Whether a name is one that is chosen here, and so no name of a definition.</summary>
    public static bool IsGenerated(string name) => name.StartsWith(Tap, StringComparison.Ordinal) || name.StartsWith(Macvtap, StringComparison.Ordinal);

    private const int MostTries = 100_000;

    /// <summary>The largest number that a name has room for.</summary>
    private static int Largest(string prefix) => (int)Math.Min(Math.Pow(10, NetworkLink.LongestName - prefix.Length) - 1, int.MaxValue - 1);
}
