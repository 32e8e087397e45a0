using System.Runtime.InteropServices;

namespace Libvirt;

/// <summary>Calls the library's own callbacks so that no exception reaches the loop of the program.</summary>
internal static unsafe class EventCallbacks
{
    private static readonly LogSource Log = new("util.event");

    public static void Guard(EventHandleCallback callback, int watch, int fd, int events)
    {
        try
        {
            callback(watch, fd, (EventHandleType)events);
        }
        catch (Exception e)
        {
            // A callback has nobody to tell; whoever needs the error keeps it where it happens.
            Log.Info($"callback of watch {watch} failed: {e.Message}");
        }
    }

    public static void Guard(EventTimeoutCallback callback, int timer)
    {
        try
        {
            callback(timer);
        }
        catch (Exception e)
        {
            Log.Info($"callback of timer {timer} failed: {e.Message}");
        }
    }

    public static void Guard(Action? free)
    {
        try
        {
            free?.Invoke();
        }
        catch (Exception e)
        {
            Log.Info($"release of a watch or timer failed: {e.Message}");
        }
    }
}
