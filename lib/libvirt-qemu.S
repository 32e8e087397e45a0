/* Generated from abi/ by `./run abi emit`. The functions of libvirt-qemu.so.0: jumps into libvirt.so.0. */
#ifndef __x86_64__
# error "the libraries are built for x86_64 only"
#endif

        .macro jump name
        .globl  \name
        .type   \name, @function
        .p2align 4
\name:
        .cfi_startproc
        endbr64
        jmp     *libvirt_aot_\name@GOTPCREL(%rip)
        .cfi_endproc
        .size   \name, . - \name
        .endm

        .text
        jump    virConnectDomainQemuMonitorEventDeregister
        jump    virConnectDomainQemuMonitorEventRegister
        jump    virDomainQemuAgentCommand
        jump    virDomainQemuAttach
        jump    virDomainQemuMonitorCommand
        jump    virDomainQemuMonitorCommandWithFiles

        .section .note.GNU-stack, "", @progbits

        /* Indirect branch tracking: every entry above starts with endbr64. */
        .section .note.gnu.property, "a", @note
        .p2align 3
        .long   4
        .long   16
        .long   5
        .asciz  "GNU"
        .long   0xc0000002
        .long   4
        .long   3
        .long   0
