; What Pilar and Electron write for this person while they run, and no installer wrote. The CLSID is
; the toasts' (electron/reminders/windowsToasts.ts).
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\CLSID\{6A1B0F3C-5C3E-4E0B-9D57-2C7B1E8F4A90}"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "org.pilar.journal"
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "org.pilar.journal"
  ${endIf}
!macroend
