using System.Runtime.InteropServices;

namespace Libvirt.Host.Processes;

/// <summary>Wakes a thread with one system call (sem_init(3), sem_post(3), sem_clockwait(3)), where the runtime's own waits need up to ten.</summary>
public sealed unsafe partial class ThreadSemaphore
{
    private const int MonotonicClock = 1; // CLOCK_MONOTONIC
    private const nuint Size = 64; // of every architecture's sem_t at least

    private readonly nint _semaphore;

    /// <summary>Makes one that nobody has posted to.</summary>
    public ThreadSemaphore()
    {
        // SAFETY: freed by the finalizer only, so after the last call of any thread.
        void* memory = NativeMemory.AllocZeroed(Size);
        _semaphore = (nint)memory;
        _ = Initialize(memory, 0, 0);
    }

    /// <summary>Gives the memory back.</summary>
    ~ThreadSemaphore()
    {
        // SAFETY: nobody waits: who waits has a reference.
        _ = Destroy((void*)_semaphore);
        NativeMemory.Free((void*)_semaphore);
    }

    /// <summary>Lets one waiter go, now or when it comes.</summary>
    public void Post()
    {
        // SAFETY: the memory lives as long as this object, which is kept until after the call.
        _ = Post((void*)_semaphore);
        GC.KeepAlive(this);
    }

    /// <summary>Waits for a post.</summary>
    /// <param name="milliseconds">How long at most.</param>
    /// <returns>false when none came</returns>
    public bool Wait(int milliseconds)
    {
        long end = Environment.TickCount64 + milliseconds;
        // TickCount64 is this clock in milliseconds.
        var deadline = stackalloc nint[2] { (nint)(end / 1000), (nint)(end % 1000 * 1_000_000) };
        int result;
        do
            // SAFETY: as in Post; struct timespec is two words.
            result = WaitUntil((void*)_semaphore, MonotonicClock, deadline);
        while (result != 0 && Marshal.GetLastPInvokeError() == 4); // EINTR
        GC.KeepAlive(this);
        return result == 0;
    }

    [LibraryImport("libc", EntryPoint = "sem_init")]
    private static partial int Initialize(void* semaphore, int isShared, uint value);

    [LibraryImport("libc", EntryPoint = "sem_destroy")]
    private static partial int Destroy(void* semaphore);

    [LibraryImport("libc", EntryPoint = "sem_post")]
    private static partial int Post(void* semaphore);

    [LibraryImport("libc", EntryPoint = "sem_clockwait", SetLastError = true)]
    private static partial int WaitUntil(void* semaphore, int clock, nint* deadline);
}
