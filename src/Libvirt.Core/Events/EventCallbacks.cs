using System.Runtime.InteropServices;

namespace Libvirt;

/// <summary>Calls the library's own callbacks so that no exception reaches the loop of the program.</summary>
internal static unsafe class EventCallbacks
{
    public static void Guard(EventHandleCallback callback, int watch, int fd, int events)
    {
        try
        {
            callback(watch, fd, (EventHandleType)events);
        }
        catch (Exception)
        {
            // A callback has nobody to tell; whoever needs the error keeps it where it happens.
        }
    }

    public static void Guard(EventTimeoutCallback callback, int timer)
    {
        try
        {
            callback(timer);
        }
        catch (Exception)
        {
            // As above.
        }
    }

    public static void Guard(Action? free)
    {
        try
        {
            free?.Invoke();
        }
        catch (Exception)
        {
            // As above.
        }
    }
}
