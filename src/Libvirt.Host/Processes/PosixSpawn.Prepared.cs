using System.Runtime.InteropServices;
using Libvirt.Host.Sockets;

namespace Libvirt.Host.Processes;

internal static unsafe partial class PosixSpawn
{
    /// <summary>All that the call needs, made before the calling thread changes: nothing is allocated, loaded or looked up by the start itself.</summary>
    public sealed class Prepared : IDisposable
    {
        private readonly byte* _actions = (byte*)NativeMemory.AllocZeroed(ActionsSize), _attributes = (byte*)NativeMemory.AllocZeroed(AttributesSize);
        private readonly NativeStrings _texts = new();
        private readonly int[] _copies = [-1, -1, -1];
        private readonly nint[] _arguments, _environment;
        private readonly nint _program;
        private readonly bool _initialized;
        private readonly int _error;

        /// <summary>Prepares a start. What is wrong with the plan is told by <see cref="Start"/>.</summary>
        public Prepared(ProcessPlan plan)
        {
            _arguments = _texts.Vector(plan.Arguments);
            _environment = _texts.Vector(plan.Environment);
            _program = _texts.Add(plan.Program);
            // Descriptors below 3 would be overwritten before they are used: copies above are taken in their place.
            Span<int> standard = [plan.Input, plan.Output, plan.Error];
            for (int i = 0; i < StandardDescriptors; i++)
                if (standard[i] is >= 0 and < FirstFree && (standard[i] = _copies[i] = SocketIo.Duplicate(standard[i], FirstFree)) < 0)
                    _error = -standard[i];
            // SAFETY: the buffers have the sizes of glibc's types and are initialized by it.
            if (_error == 0 && InitializeActions(_actions) != 0)
                _error = OutOfDescriptors;
            if (_error != 0)
                return;
            _initialized = true;
            _ = InitializeAttributes(_attributes);
            for (int i = 0; i < StandardDescriptors; i++)
                _ = standard[i] >= 0 ? AddDuplicate(_actions, standard[i], i) : AddOpen(_actions, i, "/dev/null", i == 0 ? Native.ReadOnly : Native.WriteOnly, 0);
            Inherit(plan.Descriptors);
            if (plan.Folder is not null && AddChangeFolder != null)
                _ = AddChangeFolder(_actions, (byte*)_texts.Add(plan.Folder));
            byte* signals = stackalloc byte[SignalSetSize];
            new Span<byte>(signals, SignalSetSize).Clear();
            _ = SetMask(_attributes, signals);
            _ = FillSet(signals);
            _ = SetDefaults(_attributes, signals);
            _ = SetFlags(_attributes, (short)(SetSignalMask | SetSignalDefaults | (plan.NewSession ? SetSession : 0)));
        }

        /// <summary>Starts the program.</summary>
        /// <param name="pid">The child; 0 when it could not be started.</param>
        /// <returns>0, else errno</returns>
        public int Start(out int pid)
        {
            int id = 0, error = _error;
            // SAFETY: all texts and buffers live until this object is disposed of, the arrays are pinned for the call.
            fixed (nint* argv = _arguments, envp = _environment)
                if (error == 0)
                    error = Spawn(&id, (byte*)_program, _actions, _attributes, argv, envp);
            pid = error == 0 ? id : 0;
            return error;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            // SAFETY: initialized by the constructor and destroyed once: an object is disposed of by the method that made it.
            if (_initialized)
            {
                _ = DestroyActions(_actions);
                _ = DestroyAttributes(_attributes);
            }
            NativeMemory.Free(_actions);
            NativeMemory.Free(_attributes);
            _texts.Dispose();
            foreach (int copy in _copies)
                if (copy >= 0)
                    _ = Native.Close(copy);
        }

        /// <summary>A descriptor that is duplicated onto itself stays open over exec; all between those that stay are closed.</summary>
        private void Inherit(IReadOnlyList<int> descriptors)
        {
            var kept = new List<int>(descriptors);
            kept.Sort();
            int next = FirstFree;
            foreach (int descriptor in kept)
            {
                for (int other = next; other < descriptor; other++)
                    _ = AddClose(_actions, other);
                if (descriptor >= next)
                    _ = AddDuplicate(_actions, descriptor, descriptor);
                next = Math.Max(descriptor + 1, next);
            }
            if (AddCloseFrom != null)
                _ = AddCloseFrom(_actions, next);
        }
    }
}
