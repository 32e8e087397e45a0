using System.Globalization;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>Threads for input and output, and the main loop's own pool.</summary>
internal static class IoThreadStep
{
    /// <summary>Adds them.</summary>
    public static void Run(LaunchBuilder builder)
    {
        foreach (var thread in builder.Domain.IoThreadIds)
            builder.Object(Thread(thread));
        if (builder.Domain.DefaultIoThread is not { } main || main.ThreadPoolMinimum is null && main.ThreadPoolMaximum is null)
            return;
        var properties = new JsonObject().Add("qom-type", "main-loop").Add("id", "main-loop");
        Pool(properties, main.ThreadPoolMinimum, main.ThreadPoolMaximum);
        builder.Object(properties);
    }

    /// <summary>The object of a thread.</summary>
    public static JsonObject Thread(IoThread thread)
    {
        var properties = new JsonObject().Add("qom-type", "iothread").Add("id", string.Create(CultureInfo.InvariantCulture, $"iothread{thread.Id}"));
        Pool(properties, thread.ThreadPoolMinimum, thread.ThreadPoolMaximum);
        if (thread.Poll?.Maximum is { } maximum)
            properties.Add("poll-max-ns", maximum);
        if (thread.Poll?.Grow is { } grow)
            properties.Add("poll-grow", grow);
        if (thread.Poll?.Shrink is { } shrink)
            properties.Add("poll-shrink", shrink);
        return properties;
    }

    private static void Pool(JsonObject properties, int? minimum, int? maximum)
    {
        if (minimum is >= 0 and var least)
            properties.Add("thread-pool-min", least);
        if (maximum is >= 0 and var most)
            properties.Add("thread-pool-max", most);
    }
}
