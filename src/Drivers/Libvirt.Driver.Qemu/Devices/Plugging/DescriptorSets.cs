using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.Devices.Plugging;

/// <summary>Descriptors that QEMU opens like files, given to it while it runs.</summary>
internal static class DescriptorSets
{
    /// <summary>Hands a descriptor over.</summary>
    /// <param name="session">The change.</param>
    /// <param name="descriptor">The descriptor, which stays its owner's.</param>
    /// <param name="purpose">Told to QEMU, so that it can be found again.</param>
    /// <returns>the path that means it</returns>
    public static string Add(PlugSession session, int descriptor, string purpose)
    {
        ulong set = session.Plan.Counters.DescriptorSetIndex;
        foreach (var item in ((JsonArray)session.Execute("query-fdsets")).Items)
            if (item is JsonObject known && known.GetNumber("fdset-id")?.AsULong is { } used && used >= set)
                set = used + 1;
        session.Execute("add-fd", new JsonObject().Add("fdset-id", set).Add("opaque", purpose), [descriptor]);
        session.Undo("remove-fd", new JsonObject().Add("fdset-id", set));
        session.Plan.Counters.DescriptorSetIndex = (uint)set + 1;
        return string.Create(CultureInfo.InvariantCulture, $"/dev/fdset/{set}");
    }

    /// <summary>Takes sets away that were given for a purpose.</summary>
    public static void Remove(PlugSession session, params ReadOnlySpan<string> purposes)
    {
        if (session.Ask("query-fdsets") is not { IsError: false, Array: var sets })
            return;
        foreach (var item in sets.Items)
            if (item is JsonObject set && set.GetNumber("fdset-id")?.AsULong is { } number && IsFor(set, purposes))
                session.Try("remove-fd", new JsonObject().Add("fdset-id", number));
    }

    private static bool IsFor(JsonObject set, ReadOnlySpan<string> purposes)
    {
        foreach (var item in set.GetArray("fds")?.Items ?? [])
            foreach (var purpose in purposes)
                if ((item as JsonObject)?.GetString("opaque") == purpose)
                    return true;
        return false;
    }
}
